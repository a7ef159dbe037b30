import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmPhoneDocument,
  type OwnAccountFieldsFragment,
  RequestPhoneChangeDocument,
} from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { Button } from '../../../ui/Button.js';
import { readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { useOwnAct } from '../actions/useOwnAct.js';

type Step = 'shown' | 'asking' | 'done' | { phone: string; until: string };

/** Where messages go. A new number counts once the code sent to it was given back. */
export function PhoneCard({ account }: { account: OwnAccountFieldsFragment }) {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<Step>('shown');
  return (
    <Card title={t('phone.title')}>
      <p>{account.phone ? t('phone.now', { phone: account.phone }) : t('phone.none')}</p>
      <p className="soft">{t('phone.text')}</p>
      {step === 'done' && (
        <Notice tone="ok" live>
          <p>{t('phone.done')}</p>
        </Notice>
      )}
      {(step === 'shown' || step === 'done') && (
        <div className="row actions">
          <Button onPress={() => setStep('asking')}>{t('phone.change')}</Button>
        </div>
      )}
      {step === 'asking' && <Asking onSent={setStep} onBack={() => setStep('shown')} />}
      {typeof step === 'object' && (
        <Confirming {...step} onDone={() => setStep('done')} onBack={() => setStep('asking')} />
      )}
    </Card>
  );
}

interface AskingProps {
  onSent: (sent: { phone: string; until: string }) => void;
  onBack: () => void;
}

function Asking({ onSent, onBack }: AskingProps) {
  const { t } = useTranslation('account');
  const request = useOwnAct(RequestPhoneChangeDocument);
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (request.pending) return;
    if (!phone.trim() || !password) return request.say(t('phone.bothNeeded'));
    const sent = await request.run({ phone: phone.trim(), password });
    if (sent) onSent({ phone: phone.trim(), until: sent.until });
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {request.refusal && <Refused {...request.refusal} />}
      <TextField
        label={t('phone.new')}
        value={phone}
        onChange={setPhone}
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        required
      />
      <TextField
        label={t('phone.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
        required
      />
      <div className="row actions">
        <Button type="submit" look="primary" pending={request.pending}>
          {t('phone.send')}
        </Button>
        <Button onPress={onBack}>{t('phone.back')}</Button>
      </div>
    </form>
  );
}

interface ConfirmingProps {
  phone: string;
  until: string;
  onDone: () => void;
  onBack: () => void;
}

function Confirming({ phone, until, onDone, onBack }: ConfirmingProps) {
  const { t } = useTranslation('account');
  const confirm = useOwnAct(ConfirmPhoneDocument);
  const [code, setCode] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (confirm.pending) return;
    if (!/^\d{6}$/.test(code.trim())) return confirm.say(t('phone.codeNeeded'));
    if (await confirm.run({ code: code.trim() })) onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p role="status">{t('phone.sent', { phone, until: readInstant(until) })}</p>
      {confirm.refusal && <Refused {...confirm.refusal} />}
      <TextField
        label={t('phone.code')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        short
        required
      />
      <div className="row actions">
        <Button type="submit" look="primary" pending={confirm.pending}>
          {t('phone.confirm')}
        </Button>
        <Button onPress={onBack}>{t('phone.again')}</Button>
      </div>
    </form>
  );
}
