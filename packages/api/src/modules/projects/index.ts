import type { ApiModule } from '../../kernel/module.js';
import { CreateProjects } from '../../migrations/20261122000400-create-projects.js';
import { priorResultTurns } from './own-turn.js';
import { PriorResult } from './prior-result.entity.js';
import { PriorResultResolver } from './prior-result.resolver.js';
import { Project } from './project.entity.js';
import { priorResultFiles } from './project.files.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectFacts } from './project-facts.js';
import { ProjectStageItemResolver, ProjectStageResolver } from './project-stage.resolver.js';
import { ProjectTurns } from './project-turns.js';

export { type BringInResult, bringInResult } from './actions/bring-in-result.js';
export { type CheckPriorResult, checkPriorResult } from './actions/check-prior-result.js';
export { type RegisterProject, registerProject } from './actions/register-project.js';
export { PriorResult } from './prior-result.entity.js';
export { PriorResultType } from './prior-result.type.js';
export { Project, type StoredAnswer } from './project.entity.js';
export { priorResultsLoader, projectLoader, standingLoader, timelineLoader } from './project.loaders.js';
export { actsForOwner, mayOpenStage, type ProjectOwner } from './project.policy.js';
export {
  type Criterion,
  confirmedPriorResults,
  countPriorResultsToCheck,
  getProject,
  projectScope,
} from './project.queries.js';
export { AlreadyHeld, ClassifiedRefused, DuplicateProjectCode } from './project.refusals.js';
export { ProjectObject, ProjectStageItemType, ProjectStageType } from './project.type.js';
export { type ItemFact, type ProjectFactProvider, ProjectFacts, type StageFact } from './project-facts.js';
export type { ProjectStageItemView, ProjectStageView } from './project-stages.js';
export { type ProjectStanding, standings } from './project-standing.js';
export { ProjectTurns, type Turn, type TurnProvider } from './project-turns.js';
export { type TimelinePage, type TimelineRow, timelinePages } from './timeline.queries.js';
export { TimelineConnectionType, TimelineEventType } from './timeline.type.js';

export const projectsModule: ApiModule = {
  name: 'projects',
  entities: [Project, PriorResult],
  migrations: [CreateProjects],
  resolvers: [ProjectResolver, ProjectStageResolver, ProjectStageItemResolver, PriorResultResolver],
  register(services) {
    services.projectFacts = new ProjectFacts();
    services.projectTurns = new ProjectTurns();
    services.projectTurns.provide(priorResultTurns);
    services.files.policies.register(priorResultFiles(services.db.read));
  },
};
