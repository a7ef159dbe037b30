import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SessionDocument } from '../../../generated/graphql.js';
import { reached } from '../../../parts/commands/reached.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Loading, Page } from '../../../ui/Page.js';
import { Rectifications } from '../components/Rectification.js';
import { OverallConclusion, UnitConclusions } from '../components/SessionConclusions.js';
import { SessionFacts } from '../components/SessionFacts.js';

/** One joint session as the applicant sees it: before it what to prepare, after it what came out and what to put right. */
export function SessionPage() {
  const { t } = useTranslation('sessions');
  const { sessionKind, sessionState } = useLabels();
  const { sessionId = '' } = useParams();
  const { data, error, refetch } = useQuery(SessionDocument, { variables: { id: sessionId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { session } = data;
  return (
    <Page
      title={session.title}
      back={{ to: `/projects/${session.project.id}`, label: session.project.name }}
      lead={
        <>
          {sessionKind[session.kind]} · <span className="numeric">{session.number}</span>
        </>
      }
      aside={<Badge tone={session.state === 'cancelled' ? 'bad' : 'accent'}>{sessionState[session.state]}</Badge>}
      narrow
    >
      {session.state === 'called' && (
        <Notice>
          <p>{t('page.called')}</p>
        </Notice>
      )}
      {session.state === 'held' && (
        <Notice>
          <p>{t('page.held')}</p>
        </Notice>
      )}
      {session.state === 'cancelled' && (
        <Notice tone="bad" title={t('page.cancelled')}>
          {session.cancelReason && <p className="pre-line">{session.cancelReason}</p>}
        </Notice>
      )}
      <OverallConclusion session={session} />
      <Rectifications rectifications={session.rectifications} latest={() => reached(refetch())} />
      <UnitConclusions session={session} />
      <SessionFacts session={session} />
    </Page>
  );
}
