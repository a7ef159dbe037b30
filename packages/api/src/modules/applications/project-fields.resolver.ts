import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { type Project, ProjectObject, ProjectStageType, type ProjectStageView } from '../projects/index.js';
import type { Application } from './application.entity.js';
import { applicationsOfProjectLoader } from './application.loaders.js';
import { ApplicationType } from './application.type.js';

@Resolver(() => ProjectObject)
export class ProjectApplicationsResolver {
  @FieldResolver(() => [ApplicationType])
  applications(@Ctx() context: RequestContext, @Root() project: Project): Promise<Application[]> {
    return applicationsOfProjectLoader(context).load(project.id);
  }
}

@Resolver(() => ProjectStageType)
export class ProjectStageApplicationsResolver {
  @FieldResolver(() => [ApplicationType])
  async applications(@Ctx() context: RequestContext, @Root() stage: ProjectStageView): Promise<Application[]> {
    const all = await applicationsOfProjectLoader(context).load(stage.projectId);
    return all.filter(({ stageCode }) => stageCode === stage.stageCode);
  }
}
