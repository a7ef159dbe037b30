import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectCardFieldsFragment } from '../../../generated/graphql.js';
import { Turns } from '../../../parts/clock/Turns.js';
import { StageTrack } from '../../../parts/stages/StageTrack.js';
import './project-card.css';

const turnsShown = 2;

export function ProjectCard({ project }: { project: ProjectCardFieldsFragment }) {
  const { t } = useTranslation('projects');
  return (
    <article className="card project-card">
      <div className="stack-tight">
        <h2>
          <Link to={`/projects/${project.id}`}>{project.name}</Link>
        </h2>
        <p className="small soft">
          <span className="numeric">{project.code}</span> · {project.district.name} · {project.projectType.name}
        </p>
      </div>
      <StageTrack stages={project.stages} />
      <div className="stack-tight">
        <h3 className="small soft">{t('card.turn')}</h3>
        <Turns turns={project.currentTurn} limit={turnsShown} />
      </div>
    </article>
  );
}
