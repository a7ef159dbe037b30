import { type ShownSheet, shownSheets } from '@gongshen/shared/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import readWorkbook from 'read-excel-file/browser';
import { Notice } from '../../ui/Notice.js';

/** A workbook as tables: its first sheets, their first rows; one sheet at a time. */
export function SheetView({ url, name, zoom }: { url: string; name: string; zoom: number }) {
  const { t } = useTranslation('parts');
  const [sheets, setSheets] = useState<ShownSheet[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState(0);
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
  if (sheets === null) return <p role="status">{t('reader.loading')}</p>;
  const sheet = sheets === 'failed' ? undefined : sheets[chosen];
  if (sheets === 'failed' || !sheet) {
    return (
      <Notice tone="bad" live>
        <p>{t('reader.unreadable')}</p>
      </Notice>
    );
  }
  return (
    <>
      {sheets.length > 1 && (
        <label className="reader-sheets">
          {t('reader.sheet')}
          <select
            className="field-box"
            aria-label={t('reader.sheets', { name })}
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {sheets.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet has nothing but its place
              <option key={index} value={index}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {sheet.cut && <p className="small soft">{t('reader.cutSheet')}</p>}
      {sheet.rows.length === 0 ? (
        <p className="soft">{t('reader.emptySheet')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled with the keyboard
        <section className="reader-sheet" aria-label={sheet.name} tabIndex={0}>
          <table className="reader-table" style={{ zoom }}>
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
        </section>
      )}
    </>
  );
}
