import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AlertRowFragment, AlertsDocument } from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { alertPage, distanceTo, turnOf } from './alert.logic.js';
import { ToldBySms } from './ToldBySms.js';

/** Alerts of one lamp, the newest first. */
export function AlertList({ lamp }: { lamp: 'yellow' | 'red' | null }) {
  const { t } = useTranslation('alerts');
  const { permissions } = useViewer();
  const { today, calendar } = useWorkingDays();
  const query = useQuery(AlertsDocument, {
    variables: { lamp, first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const far = (row: AlertRowFragment) => {
    const distance = distanceTo(row.dueOn, today, calendar);
    return distance && t(`distance.${distance.kind}`, { count: distance.days });
  };
  const columns: RecordColumn<AlertRowFragment>[] = [
    {
      key: 'what',
      title: t('column.what'),
      render: (row) => {
        const page = alertPage(row, permissions);
        return (
          <div className="gs-reading">
            <LampMark lamp={row.lamp} /> {page ? <Link to={page}>{row.label}</Link> : row.label}
            <div className="gs-note">
              {labels().deadlineSubject[row.subject]} · {t('raisedAt', { when: readInstant(row.raisedAt) })}
            </div>
          </div>
        );
      },
    },
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (row.project ? <Link to={paths.project(row.project.id)}>{row.project.name}</Link> : '—'),
    },
    {
      key: 'due',
      title: t('column.due'),
      render: (row) => (
        <>
          {readDue(row.dueOn, row.dueOnProvisional)}
          <div className={row.lamp === 'red' ? 'gs-bad' : 'gs-note'}>{far(row)}</div>
        </>
      ),
    },
    {
      key: 'turn',
      title: t('column.turn'),
      render: (row) => {
        const turn = turnOf(row.subject, row.unit?.shortName);
        return (
          <>
            {typeof turn === 'string' ? turn : t(`turn.${turn.party}`)}
            {row.escalated && (
              <div>
                <StatusTag tone="bad">{t('escalated')}</StatusTag>
              </div>
            )}
          </>
        );
      },
    },
    { key: 'told', title: t('column.told'), render: (row) => <ToldBySms messages={row.messages} /> },
  ];
  return (
    <Loaded query={query}>
      {({ alerts }) => (
        <ConnectionTable
          connection={alerts}
          label={t(`lamp.${lamp ?? 'all'}`)}
          columns={columns}
          empty={t(`empty.${lamp ?? 'all'}`)}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
