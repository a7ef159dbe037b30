import { useQuery } from '@apollo/client/react';
import type { IntakeLane } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IntakeQueueDocument, type IntakeRowFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** One lane of applications at the window. */
export function IntakeList({ lane, search }: { lane: IntakeLane; search: string }) {
  const { t } = useTranslation('intake');
  const query = useQuery(IntakeQueueDocument, {
    variables: { lane, first: 20, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<IntakeRowFragment>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          <Link to={paths.checkApplication(row.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    { key: 'number', title: t('column.number'), render: (row) => row.number ?? '—' },
    { key: 'stage', title: t('column.stage'), render: (row) => row.stage.name },
    { key: 'organisation', title: t('column.organisation'), render: (row) => row.organisation.name },
    { key: 'items', title: t('column.items'), render: (row) => t('itemCount', { count: row.items.length }) },
    {
      key: 'status',
      title: t('column.status'),
      render: (row) => (
        <>
          <StatusTag tone={applicationTone[row.status]}>{labels().applicationStatus[row.status]}</StatusTag>
          {row.submissionRound > 1 && <div className="gs-note">{t('round', { count: row.submissionRound })}</div>}
        </>
      ),
    },
    lane === 'correcting'
      ? {
          key: 'answerBy',
          title: t('column.answerBy'),
          render: (row) => readDue(row.openNotice?.answerBy, row.openNotice?.answerByProvisional),
        }
      : {
          key: 'clock',
          title: t('column.clock'),
          render: (row) => (row.checkClock ? <ClockLine clock={row.checkClock} /> : '—'),
        },
    { key: 'submittedAt', title: t('column.submittedAt'), render: (row) => readInstant(row.submittedAt) },
  ];
  return (
    <Loaded query={query}>
      {({ intakeQueue }) => (
        <ConnectionTable
          connection={intakeQueue}
          label={t(`lane.${lane}`)}
          columns={columns}
          empty={t(`empty.${lane}`)}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
