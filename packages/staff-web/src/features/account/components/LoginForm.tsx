import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoginDocument, type ViewerFieldsFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  onSignedIn: (viewer: ViewerFieldsFragment) => void | Promise<void>;
}

/** Name and password; the same form on the sign-in page and in the dialog over a page whose session ended. */
export function LoginForm({ onSignedIn }: Props) {
  const { t } = useTranslation('app');
  const login = useCommand(LoginDocument, 'sets');
  const submit = async (input: { loginName: string; password: string }) => {
    const done = await login.run({ loginName: input.loginName.trim(), password: input.password });
    if (done) await onSignedIn(done.viewer);
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
      <Form.Item name="loginName" label={t('login.name')} rules={[{ required: true, message: t('login.nameNeeded') }]}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('login.password')}
        rules={[{ required: true, message: t('login.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" size="large" visibilityToggle={false} />
      </Form.Item>
      <RefusalAlert command={login} />
      <Button type="primary" htmlType="submit" block size="large" loading={login.busy} className="gs-form-submit">
        {t('login.submit')}
      </Button>
    </Form>
  );
}
