import type { ApiModule } from '../../kernel/module.js';
import { CreateProjects } from '../../migrations/20261122000400-create-projects.js';
import { dueDayMarks } from '../calendar/index.js';
import { MovedDeadlineResolver } from './moved-deadline.resolver.js';
import { priorResultTurns } from './own-turn.js';
import { PriorResult } from './prior-result.entity.js';
import { PriorResultResolver } from './prior-result.resolver.js';
import { Project } from './project.entity.js';
import { priorResultFiles } from './project.files.js';
import { ProjectResolver } from './project.resolver.js';
import { TurnType } from './project.type.js';
import { ProjectFacts } from './project-facts.js';
import { ProjectInsight } from './project-insight.js';
import { ProjectStageItemResolver, ProjectStageResolver } from './project-stage.resolver.js';
import { ProjectTurns } from './project-turns.js';

export { bringInResult } from './actions/bring-in-result.js';
export { checkPriorResult } from './actions/check-prior-result.js';
export { registerProject } from './actions/register-project.js';
export { PriorResult } from './prior-result.entity.js';
export { Project } from './project.entity.js';
export { priorResultsLoader, projectLoader, timelineLoader } from './project.loaders.js';
export { mayOpenStage } from './project.policy.js';
export {
  confirmedPriorResults,
  countPriorResultsToCheck,
  getProject,
} from './project.queries.js';
export { AlreadyHeld } from './project.refusals.js';
export { ProjectObject, ProjectStageItemType, ProjectStageType } from './project.type.js';
export type { ItemFact, StageFact } from './project-facts.js';
export { looksInto } from './project-insight.js';
export type { ProjectStageItemView, ProjectStageView } from './project-stages.js';
export type { Turn, TurnProvider } from './project-turns.js';
export type { TimelineRow } from './timeline.queries.js';
export { TimelineConnectionType, TimelineEventType } from './timeline.type.js';

export const projectsModule: ApiModule = {
  name: 'projects',
  entities: [Project, PriorResult],
  migrations: [CreateProjects],
  resolvers: [
    ProjectResolver,
    ProjectStageResolver,
    ProjectStageItemResolver,
    dueDayMarks(TurnType, 'dueOn'),
    PriorResultResolver,
    MovedDeadlineResolver,
  ],
  register(services) {
    services.projectFacts = new ProjectFacts();
    services.projectTurns = new ProjectTurns();
    services.projectTurns.provide(priorResultTurns);
    services.projectInsight = new ProjectInsight();
    services.files.policies.register(priorResultFiles(services));
  },
};
