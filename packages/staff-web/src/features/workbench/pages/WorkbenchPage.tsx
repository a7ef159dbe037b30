import { useQuery } from '@apollo/client/react';
import type { WorkbenchLane } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { WorkbenchCountsDocument } from '../../../generated/graphql.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { WorkbenchList } from '../components/WorkbenchList.js';

const lanes: readonly WorkbenchLane[] = ['toAccept', 'inReview', 'waiting', 'nearDue', 'overdue', 'done'];

/** The cases of one department, by what is to be done and by when. */
export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  const { capacity } = useViewer();
  const { lane, search, set } = useQueueAddress(lanes, 'toAccept');
  const counts = useQuery(WorkbenchCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        subtitle={capacity.unit?.name}
        actions={<SearchField value={search} label={t('search')} onSearch={(words) => set({ search: words })} />}
      />
      <LaneTabs
        label={t('title')}
        lanes={lanes.map((key) => ({
          key,
          label: t(`lane.${key}`),
          count: counts.data?.workbenchCounts.find((each) => each.lane === key)?.count,
        }))}
        current={lane}
        onChange={(key) => set({ lane: key })}
      >
        <WorkbenchList lane={lane} search={search} />
      </LaneTabs>
    </div>
  );
}
