import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierResultFieldsFragment } from '../../generated/graphql.js';
import { type RecordColumn, RecordTable } from '../../ui/RecordTable.js';
import { readDate } from '../date/date.logic.js';
import { FileReader } from '../material-reader/FileReader.js';

/** Results of earlier stages and those brought in, with their papers (珠 2). */
export function EarlierResults({ results }: { results: readonly EarlierResultFieldsFragment[] }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState<EarlierResultFieldsFragment | null>(null);
  const columns: RecordColumn<EarlierResultFieldsFragment>[] = [
    {
      key: 'item',
      title: t('earlier.item'),
      render: (row) => (
        <>
          {row.itemName}
          {row.broughtIn && <div className="gs-note">{t('earlier.broughtIn')}</div>}
        </>
      ),
    },
    { key: 'unit', title: t('earlier.unit'), render: (row) => row.unitName },
    { key: 'number', title: t('earlier.number'), render: (row) => row.documentNumber },
    { key: 'issuedOn', title: t('earlier.issuedOn'), render: (row) => readDate(row.issuedOn) },
    {
      key: 'file',
      title: t('earlier.file'),
      render: (row) =>
        row.file ? (
          <Button size="small" aria-label={t('earlier.readNamed', { name: row.itemName })} onClick={() => setOpen(row)}>
            {t('earlier.read')}
          </Button>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      <RecordTable
        label={t('earlier.label')}
        columns={columns}
        records={results}
        rowKey={(row) => `${row.itemCode}-${row.documentNumber}`}
        empty={t('earlier.empty')}
      />
      {open?.file && (
        <Drawer open onClose={() => setOpen(null)} title={open.itemName} size={Math.min(960, window.innerWidth)}>
          <FileReader file={open.file} />
        </Drawer>
      )}
    </>
  );
}
