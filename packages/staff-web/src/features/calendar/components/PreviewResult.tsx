import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarPreviewFieldsFragment } from '../../../generated/graphql.js';
import { readDate, readDay } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import type { yearInput } from './notice.logic.js';
import { YearView } from './YearView.js';

interface Props {
  year: ReturnType<typeof yearInput>;
  preview: CalendarPreviewFieldsFragment;
}

type Moved = CalendarPreviewFieldsFragment['moved'][number];

/** What the import would change: days of the year, and every open deadline with its old and new day. */
export function PreviewResult({ year, preview }: Props) {
  const { t } = useTranslation('calendar');
  if (preview.problems.length > 0) {
    return (
      <Alert
        role="alert"
        className="gs-block"
        type="error"
        showIcon
        title={t('preview.problems', { count: preview.problems.length })}
        description={
          <ul className="gs-plain-list">
            {preview.problems.map(({ field, reason, message }) => (
              <li key={`${field} ${reason}`}>{message}</li>
            ))}
          </ul>
        }
      />
    );
  }
  const { changedDays, moved, movedCount } = preview;
  const columns: RecordColumn<Moved>[] = [
    {
      key: 'what',
      title: t('preview.what'),
      render: (row) => (
        <>
          <Subject row={row} />
          <div className="gs-note">
            {labels().deadlineSubject[row.subject]} · {row.projectName}
          </div>
        </>
      ),
    },
    { key: 'before', title: t('preview.before'), render: (row) => readDate(row.before) },
    { key: 'after', title: t('preview.after'), render: (row) => <strong>{readDate(row.after)}</strong> },
    {
      key: 'days',
      title: t('preview.days'),
      render: (row) =>
        row.workingDaysMoved === 0
          ? '—'
          : t(row.workingDaysMoved > 0 ? 'preview.later' : 'preview.earlier', {
              count: Math.abs(row.workingDaysMoved),
            }),
    },
  ];
  return (
    <>
      <section className="gs-panel" aria-label={t('preview.changed')}>
        <h2>{t('preview.changed')}</h2>
        {changedDays.length === 0 ? (
          <p>{t('preview.noneChanged')}</p>
        ) : (
          <>
            <p>{t('preview.changedCount', { count: changedDays.length })}</p>
            <ul className="gs-changed-days">
              {changedDays.map(({ date, name, isWorking }) => (
                <li key={date}>
                  {readDay(date)} {name} <strong>{t(isWorking ? 'preview.toWork' : 'preview.toOff')}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
        <YearView
          year={year.year}
          status="official"
          offDays={year.offDays}
          makeUpWorkDays={year.makeUpWorkDays}
          changed={changedDays.map(({ date }) => date)}
        />
      </section>
      <section className="gs-panel" aria-label={t('preview.moved')}>
        <h2>{t('preview.moved')}</h2>
        <p>{t('preview.movedCount', { count: movedCount })}</p>
        {movedCount > 0 && (
          <RecordTable
            label={t('preview.moved')}
            columns={columns}
            records={moved}
            rowKey={(row) =>
              `${row.subject} ${row.caseId} ${row.applicationId} ${row.label} ${row.before} ${row.after}`
            }
            empty=""
          />
        )}
        {movedCount > moved.length && (
          <p className="gs-note">{t('preview.more', { count: movedCount - moved.length })}</p>
        )}
      </section>
    </>
  );
}

function Subject({ row }: { row: Moved }) {
  if (row.caseId) return <Link to={paths.itemCase(row.caseId)}>{row.label}</Link>;
  if (row.applicationId) return <Link to={paths.ledApplication(row.applicationId)}>{row.label}</Link>;
  return row.label;
}
