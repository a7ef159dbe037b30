import { useQuery } from '@apollo/client/react';
import type { OpinionRequestState } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { ConsultationsDocument } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ConsultationList } from '../components/ConsultationList.js';

const states: readonly OpinionRequestState[] = ['open', 'answered', 'cancelled'];

/** What the own unit was asked for its view on, by whom and by when (珠 15, 16). */
export function ConsultationsPage() {
  const { t } = useTranslation('consultations');
  const { capacity } = useViewer();
  const { lane, set } = useQueueAddress(states, 'open');
  const open = useQuery(ConsultationsDocument, {
    variables: { state: 'open', first: 20 },
    fetchPolicy: 'cache-first',
  });
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={capacity.unit?.name} />
      <LaneTabs
        label={t('title')}
        lanes={states.map((key) => ({
          key,
          label: labels().opinionRequestState[key],
          count: key === 'open' ? open.data?.opinionRequests.totalCount : undefined,
        }))}
        current={lane}
        onChange={(next) => set({ lane: next })}
      >
        <ConsultationList key={lane} state={lane} />
      </LaneTabs>
    </div>
  );
}
