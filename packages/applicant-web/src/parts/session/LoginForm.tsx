import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoginDocument, type ViewerFieldsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { TextField } from '../../ui/TextField.js';
import { failureOf } from '../failures/failure.logic.js';

interface LoginFormProps {
  /** Called with the person who signed in. */
  onSignedIn: (viewer: ViewerFieldsFragment) => void;
}

export function LoginForm({ onSignedIn }: LoginFormProps) {
  const { t } = useTranslation('parts');
  const [login, { loading }] = useMutation(LoginDocument);
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    if (!loginName.trim() || !password) {
      setProblem(t('login.bothNeeded'));
      return;
    }
    setProblem(null);
    try {
      const { data } = await login({ variables: { input: { loginName: loginName.trim(), password } } });
      const result = data?.login;
      if (result?.__typename === 'LoginSuccess') onSignedIn(result.viewer);
      else if (result) setProblem(result.message);
    } catch (error) {
      setProblem(t(`failure.${failureOf(error).kind}`));
    }
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {problem && (
        <Notice tone="bad" live>
          <p>{problem}</p>
        </Notice>
      )}
      <TextField
        label={t('login.name')}
        value={loginName}
        onChange={setLoginName}
        autoComplete="username"
        required
        problem={null}
      />
      <TextField
        label={t('login.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <div className="row actions">
        <Button type="submit" look="primary" pending={loading}>
          {t('login.submit')}
        </Button>
      </div>
    </form>
  );
}
