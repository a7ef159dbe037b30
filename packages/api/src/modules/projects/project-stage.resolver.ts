import { StageItemState, StageState } from '@gongshen/shared/project';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../kernel/request-context.js';
import { latestOf } from './prior-result.rules.js';
import { PriorResultType } from './prior-result.type.js';
import { priorResultsLoader, standingLoader } from './project.loaders.js';
import { mayOpenStage } from './project.policy.js';
import { ProjectStageItemType, ProjectStageType } from './project.type.js';
import { looksInto } from './project-insight.js';
import { type ProjectStageItemView, type ProjectStageView, stageItems } from './project-stages.js';

async function standingOf(context: RequestContext, { project, stageCode }: ProjectStageView) {
  const standing = (await standingLoader(context).load(project)).stages.get(stageCode);
  if (!standing) throw new Error(`No standing of stage ${stageCode}`);
  return standing;
}

@Resolver(() => ProjectStageType)
export class ProjectStageResolver {
  @FieldResolver(() => StageState)
  async state(@Ctx() context: RequestContext, @Root() stage: ProjectStageView): Promise<StageState> {
    return (await standingOf(context, stage)).state;
  }

  @FieldResolver(() => String)
  async stateReason(@Ctx() context: RequestContext, @Root() stage: ProjectStageView): Promise<string> {
    return (await standingOf(context, stage)).reason;
  }

  @FieldResolver(() => Boolean, { description: 'This person may put items of it into a new application.' })
  async canOpen(@Ctx() context: RequestContext, @Root() stage: ProjectStageView): Promise<boolean> {
    return mayOpenStage(context.caller, stage.project) && (await standingOf(context, stage)).fileable;
  }

  @FieldResolver(() => [ProjectStageItemType])
  items(@Root() stage: ProjectStageView): object[] {
    return stageItems(stage);
  }
}

@Resolver(() => ProjectStageItemType)
export class ProjectStageItemResolver {
  @FieldResolver(() => StageItemState)
  async state(@Ctx() context: RequestContext, @Root() item: ProjectStageItemView): Promise<StageItemState> {
    const state = (await standingLoader(context).load(item.project)).items.get(item.itemCode);
    if (!state) throw new Error(`No standing of item ${item.itemCode}`);
    return state;
  }

  @FieldResolver(() => PriorResultType, { nullable: true })
  async priorResult(@Ctx() context: RequestContext, @Root() item: ProjectStageItemView): Promise<object | null> {
    if (!(await looksInto(context, item.projectId))) return null;
    return latestOf(await priorResultsLoader(context).load(item.projectId), item.itemCode);
  }
}
