import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Page.js';
import { DeliveryChoice } from './DeliveryChoice.js';

/** The choice as a section of the application, while it is filled in. */
export function DeliveryCard({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('delivery');
  return (
    <Card title={t('title')} id="filing-delivery">
      <DeliveryChoice applicationId={applicationId} />
    </Card>
  );
}
