import type { PlainDate } from '@gongshen/shared/clock';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionEntryFragment } from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { readDay } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useTimeOn } from '../actions/useTimeOn.js';
import { byDay, type CalendarView, daysShown, weeksOf } from '../session-time.logic.js';

interface Props {
  view: CalendarView;
  day: PlainDate;
  label: string;
  sessions: readonly SessionEntryFragment[];
}

/** A month or a week as a table of days; each session is a link. Days off are shaded and named. */
export function SessionCalendar({ view, day, label, sessions }: Props) {
  const { t } = useTranslation('sessions');
  const { today, calendar } = useWorkingDays();
  const days = byDay(sessions, daysShown(view, day, true));
  const inMonth = (date: string) => view === 'week' || date.slice(0, 7) === day.slice(0, 7);
  return (
    <table className={`gs-month gs-month-${view}`} aria-label={label}>
      <thead>
        <tr>
          {[...'一二三四五六日'].map((name) => (
            <th key={name} scope="col">
              {t('calendar.weekday', { name })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(view, day).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const known = calendar.covers(date) ? calendar.day(date) : null;
              const kinds = [known && !known.working && 'gs-month-off', !inMonth(date) && 'gs-month-other'];
              return (
                <td
                  key={date}
                  className={kinds.filter(Boolean).join(' ')}
                  aria-current={date === today ? 'date' : undefined}
                >
                  <div className="gs-month-head">
                    <span className="gs-month-date">
                      <span aria-hidden="true">{Number(date.slice(8))}</span>
                      <span className="gs-hidden">{readDay(date)}</span>
                    </span>
                    {known?.name && (
                      <span className="gs-month-name">{known.working ? t('calendar.makeUp') : known.name}</span>
                    )}
                  </div>
                  <ul className="gs-month-entries">
                    {(days.get(date) ?? []).map((session) => (
                      <Entry key={session.id} session={session} day={date} />
                    ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ session, day }: { session: SessionEntryFragment; day: PlainDate }) {
  const { t } = useTranslation('sessions');
  const timeOn = useTimeOn();
  const waiting =
    session.state === 'called' && session.invitations.some((each) => each.own && each.answer === 'pending');
  return (
    <li>
      <Link to={paths.session(session.id)} className={`gs-entry gs-entry-${session.state}`}>
        <span className="gs-entry-time">{timeOn(session, day)}</span> {session.title}
        <span className="gs-entry-note">
          {labels().sessionKind[session.kind]}
          {session.state !== 'called' && ` · ${labels().sessionState[session.state]}`}
          {waiting && ` · ${t('toAnswer')}`}
        </span>
      </Link>
    </li>
  );
}
