import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { QueryProblem } from '../parts/failures/QueryProblem.js';
import { useViewer } from '../parts/session/useViewer.js';
import { ButtonLink } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import { Loading, Page } from '../ui/Page.js';

/** Pages of one's own matters: whoever is not signed in is sent to do so and comes back here. */
export function SignedInOnly() {
  const { t } = useTranslation();
  const { viewer, error, retry } = useViewer();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return error ? <QueryProblem error={error} retry={retry} /> : <Loading />;
  if (viewer === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (viewer.capacity.role !== 'applicant' && pathname !== '/account') {
    return (
      <Page title={t('staffHere.title')} narrow>
        <Notice tone="warn">
          <p>{t('staffHere.text', { capacity: viewer.capacity.label })}</p>
        </Notice>
        <div className="row actions">
          <a className="button button-primary" href="/staff/">
            {t('staffHere.toStaff')}
          </a>
          <ButtonLink to="/account">{t('staffHere.switch')}</ButtonLink>
        </div>
      </Page>
    );
  }
  return <Outlet />;
}
