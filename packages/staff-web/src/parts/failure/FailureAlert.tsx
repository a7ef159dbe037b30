import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from './failure.logic.js';

/** Says in the person's words why there was no answer, and offers to try again. */
export function FailureAlert({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  const { t } = useTranslation('parts');
  if (!failure) return null;
  const text = t(`failure.${failure.kind}`);
  return (
    <Alert
      role="alert"
      className="gs-block"
      type="error"
      showIcon
      title={failure.correlationId ? `${text} ${t('failure.correlation', { id: failure.correlationId })}` : text}
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : undefined
      }
    />
  );
}
