import { Link } from 'react-router';
import type { SessionLineFieldsFragment } from '../../generated/graphql.js';
import { readSpan } from '../date/span.logic.js';
import { labels } from '../labels/labels.js';
import { paths } from '../navigation/paths.js';
import { sessionOutcome } from './session.text.js';

/** Joint sessions in short: what, when, where, and how it stands. */
export function SessionLines({ sessions }: { sessions: readonly SessionLineFieldsFragment[] }) {
  return (
    <ul className="gs-lines">
      {sessions.map((session) => (
        <li key={session.id}>
          <Link to={paths.session(session.id)}>{session.title}</Link>
          <span className="gs-note">
            {labels().sessionKind[session.kind]} · {readSpan(session.startsAt, session.endsAt)} · {session.place} ·{' '}
            {sessionOutcome(session)}
          </span>
        </li>
      ))}
    </ul>
  );
}
