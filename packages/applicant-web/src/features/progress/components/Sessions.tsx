import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectSessionFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readSpan } from '../../../ui/dates.js';
import { Badge, Card } from '../../../ui/Page.js';
import { comingFirst } from './sessions.logic.js';

/** Joint sessions of the project: the coming one whole, those before it on one line each. */
export function Sessions({ sessions }: { sessions: readonly ProjectSessionFieldsFragment[] }) {
  const { t } = useTranslation('progress');
  if (sessions.length === 0) return null;
  return (
    <Card title={t('sessions.title')} id="sessions">
      <ul className="divided">
        {comingFirst(sessions).map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  );
}

function SessionRow({ session }: { session: ProjectSessionFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { sessionKind, sessionState, sessionVerdict } = useLabels();
  const coming = session.state === 'called';
  return (
    <li className="stack-tight">
      <div className="row-between">
        <h3>
          <Link to={`/sessions/${session.id}`}>{session.title}</Link>
        </h3>
        <Badge tone={coming ? 'accent' : undefined}>
          {session.overallVerdict ? sessionVerdict[session.overallVerdict] : sessionState[session.state]}
        </Badge>
      </div>
      <p className={coming ? undefined : 'small soft'}>
        {sessionKind[session.kind]} · <span className="numeric">{readSpan(session.startsAt, session.endsAt)}</span>
        {` · ${session.place}`}
      </p>
      {coming && (
        <>
          <p className="pre-line small">{session.agenda}</p>
          {session.files.length > 0 && (
            <p className="small row">
              {t('sessions.files')}
              {session.files.map((file) => (
                <FileLink key={file.id} file={file} />
              ))}
            </p>
          )}
          <p className="small">
            <a href={session.icsUrl}>
              {t('sessions.ics')}
              <span className="visually-hidden">：{session.title}</span>
            </a>
          </p>
        </>
      )}
      {session.resultFile && (
        <p>
          <FileLink file={session.resultFile} label={t('sessions.result')} />
        </p>
      )}
    </li>
  );
}
