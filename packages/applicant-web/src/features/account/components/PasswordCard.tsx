import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument, type OwnAccountFieldsFragment } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { useOwnAct } from '../actions/useOwnAct.js';

const empty = { oldPassword: '', newPassword: '', repeated: '' };

/** The old one, the new one twice. What is typed here is kept nowhere. */
export function PasswordCard({ account }: { account: OwnAccountFieldsFragment }) {
  const { t } = useTranslation('account');
  const change = useOwnAct(ChangePasswordDocument);
  const [typed, setTyped] = useState(empty);
  const [done, setDone] = useState(false);
  const set = (name: keyof typeof empty) => (value: string) => setTyped({ ...typed, [name]: value });
  const { oldPassword, newPassword, repeated } = typed;
  const differ = repeated !== '' && repeated !== newPassword;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (change.pending) return;
    setDone(false);
    if (!oldPassword || !newPassword || !repeated) return change.say(t('password.allNeeded'));
    if (repeated !== newPassword) return change.say(t('password.differ'));
    if (!(await change.run({ oldPassword, newPassword }))) return;
    setTyped(empty);
    setDone(true);
  };
  return (
    <Card title={t('password.title')}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {change.refusal && <Refused {...change.refusal} />}
        {done && (
          <Notice tone="ok" live>
            <p>{t('password.done')}</p>
          </Notice>
        )}
        {/* For the browser's keeper of passwords: whose it is. */}
        <input
          className="visually-hidden"
          autoComplete="username"
          value={account.loginName}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
        <TextField
          label={t('password.old')}
          type="password"
          autoComplete="current-password"
          value={oldPassword}
          onChange={set('oldPassword')}
          maxLength={200}
          required
        />
        <TextField
          label={t('password.new')}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={set('newPassword')}
          hint={t('password.rules', { count: account.passwordLengthAtLeast })}
          maxLength={200}
          required
        />
        <TextField
          label={t('password.repeat')}
          type="password"
          autoComplete="new-password"
          value={repeated}
          onChange={set('repeated')}
          problem={differ ? t('password.differ') : null}
          maxLength={200}
          required
        />
        <div className="row actions">
          <Button type="submit" pending={change.pending}>
            {t('password.submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
