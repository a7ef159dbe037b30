import { useQuery } from '@apollo/client/react';
import type { WorkbenchLane } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WorkbenchDocument, type WorkbenchRowFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** One lane of the workbench. */
export function WorkbenchList({ lane, search }: { lane: WorkbenchLane; search: string }) {
  const { t } = useTranslation('workbench');
  const query = useQuery(WorkbenchDocument, {
    variables: { lane, first: 20, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<WorkbenchRowFragment>[] = [
    {
      key: 'item',
      title: t('column.item'),
      render: (row) => (
        <>
          <Link to={paths.itemCase(row.id)}>{row.item.name}</Link>
          <div className="gs-note">{row.number}</div>
        </>
      ),
    },
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          <Link to={paths.project(row.project.id)}>{row.project.name}</Link>
          <div className="gs-note">{row.project.code}</div>
        </>
      ),
    },
    {
      key: 'status',
      title: t('column.status'),
      render: (row) => <StatusTag tone={caseTone[row.status]}>{labels().caseStatus[row.status]}</StatusTag>,
    },
    { key: 'clock', title: t('column.clock'), render: (row) => <ClockLine clock={row.clock} /> },
    lane === 'done'
      ? { key: 'decidedAt', title: t('column.decidedAt'), render: (row) => readInstant(row.decidedAt) }
      : {
          key: 'waitingFor',
          title: t('column.waitingFor'),
          render: (row) =>
            row.waitingFor.length > 0
              ? row.waitingFor.map((each) => (
                  <div key={each.itemCode} className="gs-waits-for">
                    {each.itemName}
                    <span className="gs-note">（{each.unitName}）</span>
                  </div>
                ))
              : '—',
        },
    { key: 'handler', title: t('column.handler'), render: (row) => row.handler?.displayName ?? '—' },
  ];
  return (
    <Loaded query={query}>
      {({ workbench }) => (
        <ConnectionTable
          connection={workbench}
          label={t(`lane.${lane}`)}
          columns={columns}
          empty={search ? t('emptySearch') : t(`empty.${lane}`)}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
