import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { LedList } from '../components/LedList.js';
import { SupplementQueue } from '../components/SupplementQueue.js';

const views = ['open', 'supplements', 'done'] as const;

/** The applications whose stage this unit leads, and what waits for its word (珠 15). */
export function LedApplicationsPage() {
  const { t } = useTranslation('lead');
  const { permissions } = useViewer();
  const [params, setParams] = useSearchParams();
  const offered = views.filter((view) => view !== 'supplements' || permissions.includes('stage.coordinate'));
  const view = offered.find((each) => each === params.get('show')) ?? 'open';
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        actions={
          <Segmented
            aria-label={t('show')}
            value={view}
            onChange={(value) => setParams(value === 'open' ? {} : { show: value })}
            options={offered.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        }
      />
      {view === 'supplements' ? <SupplementQueue /> : <LedList key={view} open={view === 'open'} />}
    </div>
  );
}
