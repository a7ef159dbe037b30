import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ViewerDocument, type ViewerFieldsFragment } from '../../../generated/graphql.js';
import { LoginForm } from '../../../parts/session/LoginForm.js';
import { useViewer } from '../../../parts/session/useViewer.js';
import { Card, Page } from '../../../ui/Page.js';
import { safeNext } from './next.logic.js';

export function LoginPage() {
  const { t } = useTranslation('account');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const next = safeNext(search.get('next'));
  if (viewer) return <Navigate to={next} replace />;

  const signedIn = (now: ViewerFieldsFragment) => {
    // Nothing read before signing in belongs to this person.
    void client.clearStore().then(() => {
      client.writeQuery({ query: ViewerDocument, data: { me: now } });
      return navigate(next, { replace: true });
    });
  };

  return (
    <Page title={t('login.title')} lead={t('login.lead')} narrow>
      <Card>
        <LoginForm onSignedIn={signedIn} />
      </Card>
      <p className="small soft">{t('login.noAccount')}</p>
    </Page>
  );
}
