import { useTranslation } from 'react-i18next';
import type { BoardFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';

type Telling = BoardFragment['repeatedTellings'][number];

/** 一次性告知: what was told late, by whom and why, whichever way it was told; counted against its issuer (珠 9, 12). */
export function RepeatedTellings({ tellings }: { tellings: readonly Telling[] }) {
  const { t } = useTranslation('lead');
  const columns: RecordColumn<Telling>[] = [
    {
      key: 'by',
      title: t('repeated.by'),
      render: (row) => (
        <>
          {row.unit?.shortName ?? '—'}
          <div className="gs-note">{row.toldBy.displayName}</div>
        </>
      ),
    },
    {
      key: 'way',
      title: t('repeated.way'),
      render: (row) => (
        <>
          {labels().tellingWay[row.way]}
          {row.itemName && <div className="gs-note">{row.itemName}</div>}
        </>
      ),
    },
    { key: 'what', title: t('repeated.what'), render: (row) => row.names },
    { key: 'reason', title: t('repeated.reason'), render: (row) => row.reason },
    { key: 'when', title: t('repeated.when'), render: (row) => readInstant(row.toldAt) },
  ];
  return (
    <>
      {tellings.length > 0 && <p>{t('repeated.text', { count: tellings.length })}</p>}
      <RecordTable
        label={t('repeated.title')}
        columns={columns}
        records={tellings}
        rowKey={(row) => row.id}
        empty={t('repeated.none')}
      />
    </>
  );
}
