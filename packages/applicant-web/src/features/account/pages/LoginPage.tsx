import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LoginForm } from '../../../parts/session/LoginForm.js';
import { startOver } from '../../../parts/session/start-over.js';
import { useViewer } from '../../../parts/session/useViewer.js';
import { Card, Page } from '../../../ui/Page.js';
import { safeNext } from './next.logic.js';

export function LoginPage() {
  const { t } = useTranslation('account');
  const client = useApolloClient();
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const next = safeNext(search.get('next'));
  if (viewer) return <Navigate to={next} replace />;

  return (
    <Page title={t('login.title')} lead={t('login.lead')} narrow>
      <Card>
        <LoginForm onSignedIn={() => void startOver(client)} />
      </Card>
      <p className="small soft">{t('login.noAccount')}</p>
    </Page>
  );
}
