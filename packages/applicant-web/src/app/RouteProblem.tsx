import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';

/** A page that could not be drawn: most often because a newer version was installed while this one was open. */
export function RouteProblem() {
  const { t } = useTranslation();
  return (
    <Page title={t('problem.title')} narrow>
      <Notice tone="warn" live>
        <p>{t('problem.text')}</p>
      </Notice>
      <div className="row actions">
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} narrow>
      <div className="row actions">
        <ButtonLink look="primary" to="/projects">
          {t('notFound.projects')}
        </ButtonLink>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}
