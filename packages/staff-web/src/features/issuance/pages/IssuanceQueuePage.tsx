import { useQuery } from '@apollo/client/react';
import { DeliveryLane } from '@gongshen/shared/delivery';
import { Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeliveryCountsDocument } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { DeliveryLaneTable } from '../components/DeliveryLaneTable.js';
import { WaitingApplications } from '../components/WaitingApplications.js';

const lanes = Object.values(DeliveryLane);
const spans = [0, 3, 5, 10, 20] as const;

/** 统一发件 (珠 17, 18): what waits, what is on its way, and what is late. */
export function IssuanceQueuePage() {
  const { t } = useTranslation('issuance');
  const { lane, search, set } = useQueueAddress(lanes, DeliveryLane.toHandOut);
  const [since, setSince] = useState<number>(0);
  const counts = useQuery(DeliveryCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const countOf = (key: DeliveryLane) => counts.data?.deliveryCounts.find((each) => each.lane === key)?.count;
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        subtitle={<Link to={paths.untold}>{t('toUntold')}</Link>}
        actions={
          <Space wrap>
            {lane === 'waitingPickUp' && (
              <Select
                aria-label={t('since')}
                value={since}
                onChange={setSince}
                options={spans.map((value) => ({
                  value,
                  label: value === 0 ? t('sinceAny') : t('sinceDays', { count: value }),
                }))}
              />
            )}
            <SearchField value={search} label={t('search')} onSearch={(words) => set({ search: words })} />
          </Space>
        }
      />
      <LaneTabs
        label={t('title')}
        lanes={lanes.map((key) => ({ key, label: labels().deliveryLane[key], count: countOf(key) }))}
        current={lane}
        onChange={(next) => set({ lane: next })}
      >
        {lane === 'toHandOut' ? (
          <WaitingApplications search={search} />
        ) : (
          <DeliveryLaneTable
            key={lane}
            lane={lane}
            search={search}
            sinceDays={lane === 'waitingPickUp' && since > 0 ? since : null}
          />
        )}
      </LaneTabs>
    </div>
  );
}
