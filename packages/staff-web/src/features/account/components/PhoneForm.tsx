import { App, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmPhoneDocument,
  type OwnAccountFieldsFragment,
  RequestPhoneChangeDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  account: OwnAccountFieldsFragment;
  refetch: () => Promise<unknown>;
}

/** Where messages go. A new number counts once the code sent to it was given back. */
export function PhoneForm({ account, refetch }: Props) {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<'shown' | 'asking' | { phone: string; until: string }>('shown');
  return (
    <section className="gs-panel" aria-label={t('phone.title')}>
      <h2>{t('phone.title')}</h2>
      <p>{account.phone ? t('phone.now', { phone: account.phone }) : t('phone.none')}</p>
      <p className="gs-note">{t('phone.text')}</p>
      {step === 'shown' && <Button onClick={() => setStep('asking')}>{t('phone.change')}</Button>}
      {step === 'asking' && <Asking onSent={setStep} onBack={() => setStep('shown')} />}
      {typeof step === 'object' && (
        <Confirming
          {...step}
          onBack={() => setStep('asking')}
          onDone={async () => {
            setStep('shown');
            await refetch();
          }}
        />
      )}
    </section>
  );
}

interface AskingProps {
  onSent: (sent: { phone: string; until: string }) => void;
  onBack: () => void;
}

function Asking({ onSent, onBack }: AskingProps) {
  const { t } = useTranslation('account');
  const request = useCommand(RequestPhoneChangeDocument, 'sets');
  const send = async (values: { phone: string; password: string }) => {
    const phone = values.phone.trim();
    const sent = await request.run({ phone, password: values.password });
    if (sent) onSent({ phone, until: sent.until });
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
      <Form.Item
        name="phone"
        label={t('phone.new')}
        rules={[{ required: true, pattern: /^\s*1[3-9]\d{9}\s*$/, message: t('phone.newNeeded') }]}
      >
        <Input inputMode="tel" autoComplete="tel" maxLength={20} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('phone.password')}
        rules={[{ required: true, message: t('phone.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} visibilityToggle={false} />
      </Form.Item>
      <RefusalAlert command={request} />
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={request.busy}>
          {t('phone.send')}
        </Button>
        <Button onClick={onBack}>{t('phone.back')}</Button>
      </Space>
    </Form>
  );
}

interface ConfirmingProps {
  phone: string;
  until: string;
  onDone: () => Promise<void>;
  onBack: () => void;
}

function Confirming({ phone, until, onDone, onBack }: ConfirmingProps) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const confirm = useCommand(ConfirmPhoneDocument, 'sets');
  const send = async ({ code }: { code: string }) => {
    if (!(await confirm.run({ code: code.trim() }))) return;
    message.success(t('phone.done'));
    await onDone();
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
      <p role="status">{t('phone.sent', { phone, until: readInstant(until) })}</p>
      <Form.Item
        name="code"
        label={t('phone.code')}
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('phone.codeNeeded') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus />
      </Form.Item>
      <RefusalAlert command={confirm} />
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={confirm.busy}>
          {t('phone.confirm')}
        </Button>
        <Button onClick={onBack}>{t('phone.again')}</Button>
      </Space>
    </Form>
  );
}
