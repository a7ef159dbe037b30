import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type BoardCaseFragment, type BoardFragment, StageBoardDocument } from '../../../generated/graphql.js';
import { DepartmentColumns } from '../../../parts/application/DepartmentColumns.js';
import { EarlierResults } from '../../../parts/application/EarlierResults.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OpinionRequestList } from '../../../parts/opinion-requests/OpinionRequestList.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { AskReply } from '../components/AskReply.js';
import { BoardActions } from '../components/BoardActions.js';
import { BoardSessions } from '../components/BoardSessions.js';
import { byUrgency, countBoard } from '../components/board.logic.js';
import { CaseExtras } from '../components/CaseExtras.js';
import { Contradictions } from '../components/Contradictions.js';
import { LedSupplements } from '../components/LedSupplements.js';
import { RepeatedTellings } from '../components/RepeatedTellings.js';
import { Standings } from '../components/Standings.js';
import { UrgeDialog } from '../components/UrgeDialog.js';
import { WaitingGraph } from '../components/WaitingGraph.js';

const shown = ['total', 'decided', 'open', 'late', 'nearDue', 'waiting'] as const;

/** The whole stage on one screen: every case, its clock and lamp, who waits for whom, the opinions side by side (珠 15). */
export function StageBoardPage() {
  const { id = '' } = useParams();
  const query = useQuery(StageBoardDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={12}>
        {({ application }) => (
          <>
            <Head application={application} refetch={refetch} />
            <Body application={application} refetch={refetch} />
          </>
        )}
      </Loaded>
    </div>
  );
}

interface Props {
  application: BoardFragment;
  refetch: () => Promise<unknown>;
}

function Head({ application, refetch }: Props) {
  const { t } = useTranslation('lead');
  const counts = countBoard(application.cases);
  return (
    <>
      <PageHeader
        documentTitle={t('boardTitle', { name: application.project.name })}
        title={
          <>
            {application.project.name}{' '}
            <StatusTag tone={applicationTone[application.status]}>
              {labels().applicationStatus[application.status]}
            </StatusTag>{' '}
            {application.circumstance !== 'new' && (
              <StatusTag tone="active">{labels().circumstance[application.circumstance]}</StatusTag>
            )}
          </>
        }
        subtitle={
          <>
            <Link to={paths.project(application.project.id)}>{application.project.code}</Link> ·{' '}
            {application.stage.name} · {application.organisation.name}
            {application.leadUnit && ` · ${t('leadUnit', { name: application.leadUnit.name })}`}
          </>
        }
        actions={<BoardActions application={application} refetch={refetch} />}
      />
      <div className="gs-board-head">
        <dl className="gs-counts">
          {shown.map((key) => (
            <div key={key} className={`gs-count gs-count-${key}`}>
              <dt>{t(`count.${key}`)}</dt>
              <dd>{counts[key]}</dd>
            </div>
          ))}
        </dl>
        {application.stageClock && (
          <ClockCard
            title={t('stageClock')}
            clock={application.stageClock}
            subject={{ kind: 'stage', id: application.id }}
          />
        )}
      </div>
    </>
  );
}

function Body({ application, refetch }: Props) {
  const { t } = useTranslation('lead');
  const [urging, setUrging] = useState<BoardCaseFragment | null>(null);
  return (
    <>
      <Contradictions contradictions={application.contradictions} refetch={refetch} />
      <LedSupplements applicationId={application.id} requests={application.supplementRequests} refetch={refetch} />
      <h2 className="gs-section-title">{t('graph.title')}</h2>
      <WaitingGraph cases={application.cases} />
      <h2 className="gs-section-title">{t('departments')}</h2>
      <DepartmentColumns
        cases={byUrgency(application.cases)}
        actions={(each) => <CaseExtras itemCase={each} onUrge={() => setUrging(each)} />}
        opinionActions={(opinion) => <AskReply opinion={opinion} refetch={refetch} />}
      />
      <h2 className="gs-section-title">{t('requests.title')}</h2>
      <OpinionRequestList
        requests={application.opinionRequests}
        label={t('requests.title')}
        empty={t('requests.none')}
        withItem
        refetch={refetch}
      />
      <h2 className="gs-section-title">{t('sessions.title')}</h2>
      <BoardSessions sessions={application.sessions} />
      <h2 className="gs-section-title">{t('standing.title')}</h2>
      <Standings standings={application.standings} />
      <h2 className="gs-section-title">{t('repeated.title')}</h2>
      <RepeatedTellings tellings={application.repeatedTellings} />
      <h2 className="gs-section-title">{t('earlier')}</h2>
      <EarlierResults results={application.earlierResults} />
      {urging && <UrgeDialog itemCase={urging} onClose={() => setUrging(null)} onUrged={() => void refetch()} />}
    </>
  );
}
