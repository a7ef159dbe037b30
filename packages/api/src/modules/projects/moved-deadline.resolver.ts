import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { MovedDeadlineType } from '../calendar/index.js';
import { projectLoader } from './project.loaders.js';

/** Which project a deadline belongs to that another calendar would move. */
@Resolver(() => MovedDeadlineType)
export class MovedDeadlineResolver {
  @FieldResolver(() => String)
  async projectName(@Root() moved: MovedDeadlineType, @Ctx() context: RequestContext): Promise<string> {
    const project = await projectLoader(context).load(moved.projectId);
    if (project === null) throw new Error(`No project ${moved.projectId} for a deadline`);
    return project.name;
  }
}
