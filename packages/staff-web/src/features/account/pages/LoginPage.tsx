import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { MeDocument, type ViewerFieldsFragment } from '../../../generated/graphql.js';
import { LoginForm } from '../components/LoginForm.js';
import { returnPath } from '../return-path.logic.js';

export function LoginPage() {
  const { t } = useTranslation('app');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const enter = async (viewer: ViewerFieldsFragment) => {
    // Whatever an earlier person left in memory must not be seen by this one.
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me: viewer } });
    await navigate(returnPath(search.get('from')), { replace: true });
  };
  return (
    <main className="gs-login">
      <section className="gs-login-card" aria-labelledby="login-title">
        <h1 id="login-title">{t('product')}</h1>
        <p>{t('login.intro')}</p>
        <LoginForm onSignedIn={enter} />
      </section>
    </main>
  );
}
