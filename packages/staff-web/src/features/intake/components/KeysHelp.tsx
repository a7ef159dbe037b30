import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

const keys = ['J', 'K', 'P'] as const;

/** What the keys do, and the switch to turn them off. */
export function KeysHelp({ enabled, onChange }: { enabled: boolean; onChange: (enabled: boolean) => void }) {
  const { t } = useTranslation('intake');
  return (
    <Popover
      trigger="click"
      title={t('keys.title')}
      content={
        <>
          <dl className="gs-keys">
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`keys.${key}`)}</dd>
              </div>
            ))}
          </dl>
          <div className="gs-inline">
            <Switch size="small" checked={enabled} onChange={onChange} aria-label={t('keys.enabled')} />
            <span aria-hidden="true">{t('keys.enabled')}</span>
          </div>
        </>
      }
    >
      <Button icon={<QuestionCircleOutlined />} aria-label={t('keys.help')} />
    </Popover>
  );
}
