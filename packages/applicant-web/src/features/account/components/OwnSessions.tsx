import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndOwnSessionDocument, type OwnAccountFieldsFragment } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { readInstant } from '../../../ui/dates.js';
import { Badge, Card } from '../../../ui/Page.js';
import { useOwnAct } from '../actions/useOwnAct.js';

interface Props {
  account: OwnAccountFieldsFragment;
  onEnded: () => void;
}

/** Where one is signed in; what one does not know one ends. */
export function OwnSessions({ account, onEnded }: Props) {
  const { t } = useTranslation('account');
  const end = useOwnAct(EndOwnSessionDocument);
  const [asked, setAsked] = useState<OwnAccountFieldsFragment['sessions'][number] | null>(null);
  const confirm = async () => {
    if (asked && (await end.run({ sessionId: asked.id }))) onEnded();
    setAsked(null);
  };
  return (
    <Card title={t('sessions.title')}>
      <p className="soft">{t('sessions.text')}</p>
      {end.refusal && <Refused {...end.refusal} />}
      <ul className="divided">
        {account.sessions.map((session) => (
          <li key={session.id} className="row-between">
            <div className="stack-tight">
              <div>
                <strong>{session.device}</strong>{' '}
                {session.current && <Badge tone="accent">{t('sessions.current')}</Badge>}
              </div>
              <div className="small soft">
                {t('sessions.facts', {
                  since: readInstant(session.createdAt),
                  used: readInstant(session.lastSeenAt),
                  address: session.address,
                })}
              </div>
              <div className="small soft">{session.capacityLabel}</div>
            </div>
            {!session.current && (
              <Button
                label={t('sessions.endNamed', { device: session.device, since: readInstant(session.createdAt) })}
                onPress={() => setAsked(session)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        title={t('sessions.endTitle', { device: asked?.device ?? '' })}
        confirm={t('sessions.end')}
        cancel={t('sessions.keep')}
        look="danger"
        pending={end.pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsked(null)}
      >
        <p>{t('sessions.endText')}</p>
      </ConfirmDialog>
    </Card>
  );
}
