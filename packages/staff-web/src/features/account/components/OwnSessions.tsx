import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EndOwnSessionDocument, type OwnAccountFieldsFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { StatusTag } from '../../../ui/StatusTag.js';

interface Props {
  account: OwnAccountFieldsFragment;
  refetch: () => Promise<unknown>;
}

/** Where one is signed in; what one does not know one ends. */
export function OwnSessions({ account, refetch }: Props) {
  const { t } = useTranslation('account');
  const { message, modal } = App.useApp();
  const end = useCommand(EndOwnSessionDocument, 'sets');
  const ask = (sessionId: string, device: string) =>
    modal.confirm({
      title: t('sessions.endTitle', { device }),
      content: t('sessions.endText'),
      okText: t('sessions.end'),
      onOk: async () => {
        if (!(await end.run({ sessionId }))) return;
        message.success(t('sessions.done'));
        await refetch();
      },
    });
  return (
    <section className="gs-panel" aria-label={t('sessions.title')}>
      <h2>{t('sessions.title')}</h2>
      <p className="gs-note">{t('sessions.text')}</p>
      <RefusalAlert command={end} />
      <ul className="gs-lines">
        {account.sessions.map((session) => (
          <li key={session.id} className="gs-account-session">
            <div>
              <strong>{session.device}</strong>{' '}
              {session.current && <StatusTag tone="good">{t('sessions.current')}</StatusTag>}
              <div className="gs-note">
                {t('sessions.facts', {
                  since: readInstant(session.createdAt),
                  used: readInstant(session.lastSeenAt),
                  address: session.address,
                })}
                <br />
                {session.capacityLabel}
              </div>
            </div>
            {!session.current && (
              <Button
                aria-label={t('sessions.endNamed', { device: session.device, since: readInstant(session.createdAt) })}
                onClick={() => ask(session.id, session.device)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
