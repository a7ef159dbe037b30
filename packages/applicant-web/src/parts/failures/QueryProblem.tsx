import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { type Failure, failureOf } from './failure.logic.js';

/** In the place of a page whose query failed. */
export function QueryProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('parts');
  const failure = failureOf(error);
  return (
    <Page title={t(failure.kind === 'notFound' ? 'failure.notFoundTitle' : 'failure.title')} narrow>
      <FailureNotice failure={failure} />
      <div className="row">
        <Button look="primary" onPress={retry}>
          {t('failure.retry')}
        </Button>
      </div>
    </Page>
  );
}

/** What went wrong, and that what was typed is still here. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const { t } = useTranslation('parts');
  return (
    <Notice tone="bad" live>
      <p>{t(`failure.${failure.kind}`)}</p>
      {failure.correlationId && <p className="small">{t('failure.reference', { id: failure.correlationId })}</p>}
    </Notice>
  );
}
