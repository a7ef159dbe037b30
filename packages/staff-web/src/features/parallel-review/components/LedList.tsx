import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LedApplicationsDocument, type LedRowFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { countBoard } from './board.logic.js';

/** Led applications, those in hand or those concluded. */
export function LedList({ open }: { open: boolean }) {
  const { t } = useTranslation('lead');
  const query = useQuery(LedApplicationsDocument, {
    variables: { first: 20, open },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<LedRowFragment>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          <Link to={paths.ledApplication(row.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    { key: 'number', title: t('column.number'), render: (row) => row.number ?? '—' },
    { key: 'stage', title: t('column.stage'), render: (row) => row.stage.name },
    {
      key: 'status',
      title: t('column.status'),
      render: (row) => (
        <StatusTag tone={applicationTone[row.status]}>{labels().applicationStatus[row.status]}</StatusTag>
      ),
    },
    {
      key: 'cases',
      title: t('column.cases'),
      render: (row) => {
        const counts = countBoard(row.cases);
        return (
          <>
            {t('decidedOf', { decided: counts.decided, total: counts.total })}
            {counts.late > 0 && <div className="gs-bad">{t('lateCount', { count: counts.late })}</div>}
            {counts.nearDue > 0 && <div className="gs-warn">{t('nearCount', { count: counts.nearDue })}</div>}
          </>
        );
      },
    },
    {
      key: 'clock',
      title: t('column.clock'),
      render: (row) => (row.stageClock ? <ClockLine clock={row.stageClock} /> : t('noStageLimit')),
    },
  ];
  return (
    <Loaded query={query}>
      {({ ledApplications }) => (
        <ConnectionTable
          connection={ledApplications}
          label={t('title')}
          columns={columns}
          empty={open ? t('emptyOpen') : t('emptyDone')}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
