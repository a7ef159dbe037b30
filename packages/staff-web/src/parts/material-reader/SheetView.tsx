import { cellName, columnName, type ShownSheet, shownSheets } from '@gongshen/shared/material';
import { Alert, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import readWorkbook from 'read-excel-file/browser';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { TabStrip } from '../../ui/TabStrip.js';
import type { Reading, Review } from './useRemarks.js';

interface Props {
  url: string;
  name: string;
  zoom: number;
  review: Review | null;
  /** Its page is the sheet that lies open. */
  reading: Reading;
}

/** A workbook as tables: its first sheets, their first rows. */
export function SheetView({ url, name, zoom, review, reading }: Props) {
  const { t } = useTranslation('parts');
  const [sheets, setSheets] = useState<ShownSheet[] | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const answered = await fetch(url);
      if (!answered.ok) throw new Error(`${answered.status}`);
      return shownSheets(await readWorkbook(await answered.blob()));
    };
    read().then(
      (found) => left || setSheets(found),
      () => left || setSheets('failed'),
    );
    return () => {
      left = true;
    };
  }, [url]);
  if (sheets === null) return <Spin className="gs-reader-wait" description={t('loading')} />;
  if (sheets === 'failed') return <Alert role="alert" type="error" showIcon title={t('reader.unreadable')} />;
  return (
    <TabStrip
      label={t('reader.sheets', { name })}
      current={String(reading.page)}
      onChange={(key) => reading.setPage(Number(key))}
      tabs={sheets.map((sheet, index) => ({
        key: String(index + 1),
        label: sheet.name,
        children: <Sheet sheet={sheet} number={index + 1} zoom={zoom} review={review} reading={reading} />,
      }))}
    />
  );
}

interface SheetProps extends Pick<Props, 'zoom' | 'review' | 'reading'> {
  sheet: ShownSheet;
  /** From 1. */
  number: number;
}

function Sheet({ sheet, number, zoom, review, reading }: SheetProps) {
  const { t } = useTranslation('parts');
  if (sheet.rows.length === 0) return <p className="gs-note">{t('reader.emptySheet')}</p>;
  const remarks = new Map(
    (review?.remarks ?? [])
      .filter(({ materialVersionId, page }) => materialVersionId === review?.versionId && page === number)
      .map((remark) => [remark.cell, remark]),
  );
  const columns = Math.max(...sheet.rows.map((row) => row.length));
  const take = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest('td')?.dataset.cell : undefined;
    if (reading.placing && cell) reading.pin({ page: number, x: 0, y: 0, cell });
  };
  return (
    <>
      {sheet.cut && <p className="gs-note">{t('reader.cutSheet')}</p>}
      <ScrollRegion className="gs-reader-sheet" label={sheet.name}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the cell may be typed as well, in the form above */}
        <table
          className={reading.placing ? 'gs-sheet gs-sheet-placing' : 'gs-sheet'}
          style={{ zoom }}
          onClick={(event) => take(event.target)}
        >
          <thead>
            <tr>
              <td />
              {Array.from({ length: columns }, (_none, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has nothing but its place
                <th key={column} scope="col">
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {row.map((cell, column) => {
                  const name = cellName(at, column);
                  const remark = remarks.get(name);
                  return (
                    <td
                      key={name}
                      data-cell={name}
                      title={remark?.text}
                      ref={remark?.id === reading.chosen && remark ? intoSight : undefined}
                      className={cellClass(remark, reading.chosen)}
                    >
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

const intoSight = (cell: HTMLElement | null) => cell?.scrollIntoView({ block: 'center', inline: 'center' });

function cellClass(remark: { id: string } | undefined, chosen: string | null): string | undefined {
  if (!remark) return undefined;
  return remark.id === chosen ? 'gs-cell-remarked gs-cell-chosen' : 'gs-cell-remarked';
}
