import { useQuery } from '@apollo/client/react';
import type { IntakeLane } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IntakeCountsDocument } from '../../../generated/graphql.js';
import { paths } from '../../../parts/navigation/paths.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { IntakeList } from '../components/IntakeList.js';
import { PriorResultList } from '../components/PriorResultList.js';

const lanes: readonly IntakeLane[] = ['toCheck', 'correcting', 'priorResults', 'toIssue', 'done'];

/** What waits at the window, by what is to be done with it. */
export function IntakeQueuePage() {
  const { t } = useTranslation('intake');
  const navigate = useNavigate();
  const { lane, search, set } = useQueueAddress(lanes, 'toCheck');
  const counts = useQuery(IntakeCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const countOf = (key: IntakeLane) => counts.data?.intakeCounts.find((each) => each.lane === key)?.count;

  return (
    <div className="gs-page">
      <PageHeader
        title={t('queue.title')}
        documentTitle={t('queue.title')}
        actions={
          lane !== 'priorResults' && (
            <SearchField value={search} label={t('queue.search')} onSearch={(words) => set({ search: words })} />
          )
        }
      />
      <LaneTabs
        label={t('queue.title')}
        lanes={lanes.map((key) => ({ key, label: t(`lane.${key}`), count: countOf(key) }))}
        current={lane}
        onChange={(key) => (key === 'toIssue' ? void navigate(paths.issuance) : set({ lane: key }))}
      >
        {lane === 'priorResults' ? (
          <PriorResultList onChecked={() => void counts.refetch()} />
        ) : (
          <IntakeList lane={lane} search={search} />
        )}
      </LaneTabs>
    </div>
  );
}
