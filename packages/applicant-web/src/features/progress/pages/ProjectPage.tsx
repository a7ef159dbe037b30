import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProjectProgressDocument } from '../../../generated/graphql.js';
import { Turns } from '../../../parts/clock/Turns.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { StageTrack } from '../../../parts/stages/StageTrack.js';
import { Loading, Page } from '../../../ui/Page.js';
import { Duties } from '../components/Duties.js';
import { PriorResults } from '../components/PriorResults.js';
import { ProjectFacts } from '../components/ProjectFacts.js';
import { ProjectTimeline } from '../components/ProjectTimeline.js';
import { Results } from '../components/Results.js';
import { Sessions } from '../components/Sessions.js';
import { StageProgress } from '../components/StageProgress.js';
import { nextStage } from '../components/stage-progress.logic.js';
import './project-page.css';

/** One project, whole: where it stands, whose turn it is, what every item still needs. */
export function ProjectPage() {
  const { t } = useTranslation('progress');
  const { projectId = '' } = useParams();
  const { data, error, refetch } = useQuery(ProjectProgressDocument, { variables: { id: projectId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { project } = data;
  const mayOpen = project.availableActions.includes('openStage');
  const mayBringIn = project.availableActions.includes('bringInResult');
  const stages = [...project.stages].sort((a, b) => a.stage.sequence - b.stage.sequence);
  const next = nextStage(stages);
  return (
    <Page
      title={project.name}
      back={{ to: '/projects', label: t('page.projects') }}
      lead={<span className="numeric">{project.code}</span>}
    >
      <Duties projectId={project.id} />
      <section className="card turn-card" aria-label={t('page.turn')}>
        <h2>{t('page.turn')}</h2>
        <Turns turns={project.currentTurn} />
        <StageTrack stages={project.stages} linked />
      </section>
      <div className="project-columns">
        <div className="stack">
          <Sessions sessions={project.sessions} />
          {stages.map((stage) => (
            <StageProgress
              key={stage.stage.code}
              projectId={project.id}
              stage={stage}
              results={project.results}
              mayOpen={mayOpen}
              mayBringIn={mayBringIn}
              isNext={stage.stage.code === next}
            />
          ))}
          <PriorResults
            projectId={project.id}
            results={project.priorResults}
            changeable={project.changeableResults}
            mayBringIn={mayBringIn}
            onChanged={() => void refetch().catch(() => {})}
          />
        </div>
        <div className="stack">
          <Results projectId={project.id} results={project.results} changeable={project.changeableResults} />
          <ProjectTimeline projectId={project.id} />
          <ProjectFacts project={project} />
        </div>
      </div>
    </Page>
  );
}
