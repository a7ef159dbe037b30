import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OriginalQueueDocument, type OriginalRowFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OriginalPlace } from '../../../parts/originals/OriginalPlace.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { departmentLanes, windowLanes } from '../components/originals.logic.js';
import '../counter.css';

/** 原件流转 (珠 13): what the window has to send, what is on its way, what waits to be picked up; for departments what comes and lies there. */
export function OriginalsPage() {
  const { t } = useTranslation('counter');
  const viewer = useViewer();
  const lanes = viewer.capacity.role === 'windowClerk' ? windowLanes : departmentLanes;
  const { lane, search, set } = useQueueAddress(lanes, lanes[0]);
  const query = useQuery(OriginalQueueDocument, {
    variables: { lane, search: search || null, first: 30 },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const columns: RecordColumn<OriginalRowFragment>[] = [
    {
      key: 'original',
      title: t('originals.original'),
      render: (row) => (
        <>
          <Link to={paths.applicationOriginals(row.application.id)}>{row.name}</Link>
          <div className="gs-note">
            {row.number} · {t('originals.amount', { copies: row.copies, pages: row.pages })}
          </div>
        </>
      ),
    },
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          {row.application.project.name}
          <div className="gs-note">
            {row.application.stage.name}
            {row.application.number && ` · ${row.application.number}`}
          </div>
        </>
      ),
    },
    { key: 'unit', title: t('originals.unit'), render: (row) => row.unit?.name ?? '—' },
    { key: 'place', title: t('originals.place'), render: (row) => <OriginalPlace original={row} /> },
  ];
  const countOf = (key: string) => query.data?.originalCounts.find((each) => each.lane === key)?.count;
  return (
    <div className="gs-page">
      <PageHeader
        title={t('originals.title')}
        documentTitle={t('originals.title')}
        actions={
          <SearchField value={search} label={t('originals.search')} onSearch={(words) => set({ search: words })} />
        }
      />
      <LaneTabs
        label={t('originals.lanes')}
        current={lane}
        onChange={(next) => set({ lane: next })}
        lanes={lanes.map((key) => ({ key, label: labels().originalLane[key], count: countOf(key) }))}
      >
        <Loaded query={query}>
          {({ originals }) => (
            <ConnectionTable
              connection={originals}
              label={labels().originalLane[lane]}
              columns={columns}
              empty={t(`originals.empty.${lane}`)}
              fetchMore={query.fetchMore}
            />
          )}
        </Loaded>
      </LaneTabs>
    </div>
  );
}
