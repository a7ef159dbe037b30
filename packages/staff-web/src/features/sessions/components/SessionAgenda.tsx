import { instantToPlainDate } from '@gongshen/shared/clock';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionEntryFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { sessionTone, verdictTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { byDay, readWholeDay, timeOf } from '../session-time.logic.js';

/** The same sessions day by day, one below the other: what a phone has room for. */
export function SessionAgenda({ sessions }: { sessions: readonly SessionEntryFragment[] }) {
  const { t } = useTranslation('sessions');
  return (
    <>
      {[...byDay(sessions)].map(([date, entries]) => (
        <section
          key={date}
          className="gs-agenda-day"
          aria-label={readWholeDay(instantToPlainDate(`${date}T04:00:00Z`))}
        >
          <h2 className="gs-section-title">{readWholeDay(instantToPlainDate(`${date}T04:00:00Z`))}</h2>
          <ul className="gs-cards">
            {entries.map((session) => (
              <li key={session.id} className="gs-card">
                <div className="gs-card-head">
                  <Link to={paths.session(session.id)}>{session.title}</Link>
                </div>
                <div>
                  {timeOf(session.startsAt)}–{timeOf(session.endsAt)} · {session.place}
                </div>
                <div className="gs-note">
                  {labels().sessionKind[session.kind]} · {session.project.name} · {session.calledByUnit.shortName}
                </div>
                <StatusTag tone={sessionTone[session.state]}>{labels().sessionState[session.state]}</StatusTag>{' '}
                {session.overallVerdict && (
                  <StatusTag tone={verdictTone[session.overallVerdict]}>
                    {labels().sessionVerdict[session.overallVerdict]}
                  </StatusTag>
                )}
                {session.state === 'called' &&
                  session.invitations.some((each) => each.own && each.answer === 'pending') && (
                    <StatusTag tone="warning">{t('toAnswer')}</StatusTag>
                  )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
