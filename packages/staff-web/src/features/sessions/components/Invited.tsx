import { useTranslation } from 'react-i18next';
import type { SessionInvitedFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { answerTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Who was asked to come, what they answered, and who was there. */
export function Invited({ session }: { session: SessionInvitedFragment }) {
  const { t } = useTranslation('sessions');
  const answered = session.invitations.filter(({ answer }) => answer !== 'pending').length;
  const presence = (attended: boolean | null | undefined) =>
    attended !== null &&
    attended !== undefined && (
      <StatusTag tone={attended ? 'good' : 'neutral'}>{t(attended ? 'invited.came' : 'invited.away')}</StatusTag>
    );
  return (
    <section className="gs-panel" aria-label={t('invited.title')}>
      <h2>{t('invited.title')}</h2>
      {session.state === 'called' && (
        <p className="gs-note">{t('invited.count', { answered, total: session.invitations.length })}</p>
      )}
      <ul className="gs-lines">
        {session.invitations.map((each) => (
          <li key={each.id}>
            <div>
              <strong>{each.unit.name}</strong> {each.own && <span className="gs-note">{t('invited.own')}</span>}{' '}
              {(each.answer !== 'pending' || session.state === 'called') && (
                <StatusTag tone={answerTone[each.answer]}>{labels().invitationAnswer[each.answer]}</StatusTag>
              )}{' '}
              {presence(each.attended)}
            </div>
            {each.attendees && <div>{t('invited.attendees', { names: each.attendees })}</div>}
            {each.remark && <div className="gs-prewrap">{t('invited.remark', { text: each.remark })}</div>}
            {each.answeredAt && (
              <div className="gs-note">
                {each.answeredBy?.displayName} · {readInstant(each.answeredAt)}
              </div>
            )}
          </li>
        ))}
      </ul>
      {session.guests.length > 0 && (
        <>
          <h3 className="gs-subtitle">{t('invited.guests')}</h3>
          <ul className="gs-lines">
            {session.guests.map((guest) => (
              <li key={guest.id}>
                <div>
                  <strong>{guest.name}</strong> {presence(guest.attended)}
                </div>
                <div className="gs-note">
                  {guest.organisation} · {guest.phone}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
