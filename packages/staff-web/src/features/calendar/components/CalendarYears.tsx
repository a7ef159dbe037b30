import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarYearFieldsFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { paths } from '../../../parts/navigation/paths.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';

interface Props {
  years: readonly CalendarYearFieldsFragment[];
  mayImport: boolean;
}

/** The years in force, the newest first: by which notice, or provisional by law. */
export function CalendarYears({ years, mayImport }: Props) {
  const { t } = useTranslation('calendar');
  const columns: RecordColumn<CalendarYearFieldsFragment>[] = [
    {
      key: 'year',
      title: t('column.year'),
      render: (row) => <Link to={`?year=${row.year}`}>{t('yearName', { year: row.year })}</Link>,
    },
    {
      key: 'status',
      title: t('column.status'),
      render: (row) => (
        <StatusTag tone={row.status === 'official' ? 'good' : 'warning'}>{t(`status.${row.status}`)}</StatusTag>
      ),
    },
    { key: 'workingDays', title: t('column.workingDays'), render: (row) => t('days', { count: row.workingDays }) },
    {
      key: 'paper',
      title: t('column.paper'),
      render: (row) => (
        <div className="gs-reading">
          {row.paper?.startsWith('https://') ? (
            <a href={row.paper} target="_blank" rel="noreferrer">
              {row.paper}
            </a>
          ) : (
            (row.paper ?? t('noPaper'))
          )}
        </div>
      ),
    },
    { key: 'importedAt', title: t('column.importedAt'), render: (row) => readInstant(row.importedAt) },
  ];
  if (mayImport) {
    columns.push({
      key: 'import',
      title: t('column.import'),
      render: (row) => (
        <Link to={paths.importCalendarYear(row.year)}>
          {t(row.status === 'official' ? 'correct' : 'import', { year: row.year })}
        </Link>
      ),
    });
  }
  return (
    <RecordTable
      label={t('title')}
      columns={columns}
      records={[...years].sort((a, b) => b.year - a.year)}
      rowKey={(row) => String(row.year)}
      empty={t('empty')}
    />
  );
}
