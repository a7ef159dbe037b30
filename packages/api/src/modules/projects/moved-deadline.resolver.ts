import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { MovedDeadlineType } from '../calendar/index.js';
import { projectLoader } from './project.loaders.js';

/** Which project a deadline belongs to that another calendar would move. */
@Resolver(() => MovedDeadlineType)
export class MovedDeadlineResolver {
  @FieldResolver(() => String, { nullable: true })
  async projectName(@Root() moved: MovedDeadlineType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await projectLoader(context).load(moved.projectId))?.name ?? null;
  }
}
