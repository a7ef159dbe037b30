import type { PlainDate } from '@gongshen/shared/clock';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionEntryFragment } from '../../../generated/graphql.js';
import { readWholeDay } from '../../../parts/date/span.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { sessionTone, verdictTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { useTimeOn } from '../actions/useTimeOn.js';
import { byDay } from '../session-time.logic.js';

interface Props {
  sessions: readonly SessionEntryFragment[];
  from: PlainDate;
  to: PlainDate;
}

/** The same sessions day by day, one below the other: what a phone has room for, and a list to read through. */
export function SessionAgenda({ sessions, from, to }: Props) {
  const { t } = useTranslation('sessions');
  const timeOn = useTimeOn();
  return (
    <>
      {[...byDay(sessions, { from, to })].map(([date, entries]) => (
        <section key={date} className="gs-agenda-day" aria-label={readWholeDay(date)}>
          <h2 className="gs-section-title">{readWholeDay(date)}</h2>
          <ul className="gs-cards">
            {entries.map((session) => (
              <li key={session.id} className="gs-card">
                <div className="gs-card-head">
                  <Link to={paths.session(session.id)}>{session.title}</Link>
                </div>
                <div>
                  {timeOn(session, date)} · {session.place}
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
