import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** A page that could not be drawn, or whose code could not be fetched, leaves the menu usable. */
export function PageFault() {
  const { t } = useTranslation('app');
  return (
    <div className="gs-page">
      <Alert
        role="alert"
        type="error"
        showIcon
        title={t('fault.title')}
        description={t('fault.text')}
        action={<Button onClick={() => window.location.reload()}>{t('fault.reload')}</Button>}
      />
    </div>
  );
}
