import { type ShownSheet, shownSheets } from '@gongshen/shared/material';
import { Alert, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import readWorkbook from 'read-excel-file/browser';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { TabStrip } from '../../ui/TabStrip.js';

/** A workbook as tables: its first sheets, their first rows. */
export function SheetView({ url, name, zoom }: { url: string; name: string; zoom: number }) {
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
      tabs={sheets.map((sheet, index) => ({
        key: String(index),
        label: sheet.name,
        children: <Sheet sheet={sheet} zoom={zoom} />,
      }))}
    />
  );
}

function Sheet({ sheet, zoom }: { sheet: ShownSheet; zoom: number }) {
  const { t } = useTranslation('parts');
  if (sheet.rows.length === 0) return <p className="gs-note">{t('reader.emptySheet')}</p>;
  return (
    <>
      {sheet.cut && <p className="gs-note">{t('reader.cutSheet')}</p>}
      <ScrollRegion className="gs-reader-sheet" label={sheet.name}>
        <table className="gs-sheet" style={{ zoom }}>
          <tbody>
            {sheet.rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
              <tr key={number}>
                <th scope="row">{number + 1}</th>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing but its place
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
