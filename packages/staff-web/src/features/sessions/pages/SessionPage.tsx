import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OpenSessionDocument } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { sessionTone } from '../../../parts/tags/tone.logic.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { Clashes } from '../components/Clashes.js';
import { ConcludePanel } from '../components/ConcludePanel.js';
import { Conclusions } from '../components/Conclusions.js';
import { Invited } from '../components/Invited.js';
import { Minutes } from '../components/Minutes.js';
import { OwnAnswer } from '../components/OwnAnswer.js';
import { OwnConclusions } from '../components/OwnConclusions.js';
import { Rectifications } from '../components/Rectifications.js';
import { SessionActions } from '../components/SessionActions.js';
import { SessionFacts } from '../components/SessionFacts.js';

/** One joint session: what it is about and what came out on the left; who comes and what one has to do on the right. */
export function SessionPage() {
  const { t } = useTranslation('sessions');
  const { id = '' } = useParams();
  const { permissions } = useViewer();
  const query = useQuery(OpenSessionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={12}>
        {({ session }) => (
          <>
            <PageHeader
              documentTitle={session.title}
              title={
                <>
                  {session.title}{' '}
                  <StatusTag tone={sessionTone[session.state]}>{labels().sessionState[session.state]}</StatusTag>
                </>
              }
              subtitle={
                <>
                  {labels().sessionKind[session.kind]} · {session.number}
                  <br />
                  <Link to={paths.project(session.project.id)}>{session.project.name}</Link> · {session.project.code} ·{' '}
                  {permissions.includes('stage.read') ? (
                    <Link to={paths.ledApplication(session.application.id)}>{session.application.stage.name}</Link>
                  ) : (
                    session.application.stage.name
                  )}
                </>
              }
              actions={<SessionActions session={session} refetch={refetch} />}
            />
            <div className="gs-split" key={session.id}>
              <div className="gs-split-main">
                {session.availableActions.includes('reschedule') && (
                  <Clashes clashes={session.clashes} title={t('clash.after')} />
                )}
                <SessionFacts session={session} />
                <Minutes session={session} refetch={refetch} />
                <Conclusions session={session} />
                <Rectifications rectifications={session.rectifications} refetch={refetch} />
              </div>
              <div className="gs-split-side">
                {session.availableActions.includes('answerInvitation') && (
                  <OwnAnswer session={session} refetch={refetch} />
                )}
                <OwnConclusions session={session} refetch={refetch} />
                <ConcludePanel session={session} refetch={refetch} />
                <Invited session={session} />
                {session.state === 'called' && <p className="gs-note">{t('afterwards')}</p>}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
