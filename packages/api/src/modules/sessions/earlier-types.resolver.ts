import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { looksInto, type Project, ProjectObject } from '../projects/index.js';
import type { JointSession } from './joint-session.entity.js';
import { sessionsOfCaseLoader, sessionsOfLoader } from './session.loaders.js';
import { JointSessionType } from './session.type.js';

/** Whoever reads an application or a case reads its sessions: they are read by the same people. */
@Resolver(() => ApplicationType)
export class ApplicationSessionsResolver {
  @FieldResolver(() => [JointSessionType])
  sessions(@Root() application: Application, @Ctx() context: RequestContext): Promise<JointSession[]> | JointSession[] {
    return application.receivedOn === null ? [] : sessionsOfLoader(context, 'applicationId').load(application.id);
  }
}

@Resolver(() => ItemCaseType)
export class CaseSessionsResolver {
  @FieldResolver(() => [JointSessionType])
  sessions(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<JointSession[]> {
    return sessionsOfCaseLoader(context).load(row.id);
  }
}

/** That a project is there more people may know than look into it. */
@Resolver(() => ProjectObject)
export class ProjectSessionsResolver {
  @FieldResolver(() => [JointSessionType])
  async sessions(@Root() project: Project, @Ctx() context: RequestContext): Promise<JointSession[]> {
    if (!(await looksInto(context, project.id))) return [];
    return sessionsOfLoader(context, 'projectId').load(project.id);
  }
}
