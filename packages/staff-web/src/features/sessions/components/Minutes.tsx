import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionMinutesFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { MinutesForm } from './MinutesForm.js';

interface Props {
  session: SessionMinutesFragment;
  refetch: () => Promise<unknown>;
}

/** What was said, once it was held; whoever called it writes it down, and puts it right until there is an overall conclusion. */
export function Minutes({ session, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const [editing, setEditing] = useState(false);
  const may = session.availableActions.includes('recordMinutes');
  if (!session.minutes && !may) return null;
  const begun = Date.parse(session.startsAt) <= Date.now();
  return (
    <section className="gs-panel" aria-label={t('minutes.title')}>
      <div className="gs-panel-head">
        <h2>{t('minutes.title')}</h2>
        {may && !editing && begun && (
          <Button type={session.minutes ? 'default' : 'primary'} onClick={() => setEditing(true)}>
            {t(session.minutes ? 'minutes.correct' : 'minutes.record')}
          </Button>
        )}
      </div>
      {editing ? (
        <MinutesForm session={session} refetch={refetch} onClose={() => setEditing(false)} />
      ) : (
        <>
          {session.heldAt && <p className="gs-note">{t('minutes.heldAt', { when: readInstant(session.heldAt) })}</p>}
          {session.minutes && <p className="gs-prewrap">{session.minutes}</p>}
          {!session.minutes && <p className="gs-note">{t(begun ? 'minutes.toRecord' : 'minutes.notBegun')}</p>}
        </>
      )}
    </section>
  );
}
