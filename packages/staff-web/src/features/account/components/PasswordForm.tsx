import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument, type OwnAccountFieldsFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  account: OwnAccountFieldsFragment;
  refetch: () => Promise<unknown>;
}

interface Values {
  oldPassword: string;
  newPassword: string;
  repeated: string;
}

/** The old one, the new one twice. What is typed here is kept nowhere. */
export function PasswordForm({ account, refetch }: Props) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useCommand(ChangePasswordDocument, 'sets');
  const send = async ({ oldPassword, newPassword }: Values) => {
    if (!(await change.run({ oldPassword, newPassword }))) return;
    form.resetFields();
    message.success(t('password.done'));
    await refetch();
  };
  return (
    <section className="gs-panel" aria-label={t('password.title')}>
      <h2>{t('password.title')}</h2>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        {/* For the browser's keeper of passwords: whose it is. */}
        <input
          className="gs-hidden"
          name="username"
          autoComplete="username"
          value={account.loginName}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
        <Form.Item
          name="oldPassword"
          label={t('password.old')}
          rules={[{ required: true, message: t('password.oldNeeded') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('password.new')}
          extra={t('password.rules', { count: account.passwordLengthAtLeast })}
          rules={[{ required: true, message: t('password.newNeeded') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={t('password.repeat')}
          dependencies={['newPassword']}
          rules={[
            { required: true, message: t('password.repeatNeeded') },
            {
              validator: async (_, repeated?: string) => {
                if (repeated && repeated !== form.getFieldValue('newPassword')) throw new Error(t('password.differ'));
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <RefusalAlert command={change} />
        <Button type="primary" htmlType="submit" loading={change.busy}>
          {t('password.submit')}
        </Button>
      </Form>
    </section>
  );
}
