import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AlertCountsDocument } from '../../../generated/graphql.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useQueueAddress } from '../../../parts/queue/useQueueAddress.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { AlertList } from '../components/AlertList.js';

const lanes = ['red', 'yellow', 'all'] as const;

/** 黄灯预警, 红灯警告 (珠 20): what came near its due day or went past it, and who was told. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { capacity, permissions } = useViewer();
  const { lane, set } = useQueueAddress(lanes, 'red');
  const counts = useQuery(AlertCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const red = counts.data?.red.totalCount;
  const yellow = counts.data?.yellow.totalCount;
  const count = { red, yellow, all: red === undefined || yellow === undefined ? undefined : red + yellow };
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        subtitle={
          <>
            {capacity.unit?.name ?? capacity.label} · {t('intro')}
            {permissions.includes('outbox.read') && (
              <>
                {' '}
                <Link to={`${paths.outbox}?state=failed`}>{t('failedMessages')}</Link>
              </>
            )}
          </>
        }
      />
      <LaneTabs
        label={t('title')}
        lanes={lanes.map((key) => ({ key, label: t(`lamp.${key}`), count: count[key] }))}
        current={lane}
        onChange={(next) => set({ lane: next })}
      >
        <AlertList key={lane} lamp={lane === 'all' ? null : lane} />
      </LaneTabs>
    </div>
  );
}
