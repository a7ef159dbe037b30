import { RemarkAction } from '@gongshen/shared/material';
import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { MaterialVersionType } from '../materials/index.js';
import { addRemark } from './actions/add-remark.js';
import { answerRemark } from './actions/answer-remark.js';
import { removeRemark } from './actions/remove-remark.js';
import { resolveRemark } from './actions/resolve-remark.js';
import type { RemarkAnswerRow, RemarkRow } from './remark.entity.js';
import { answersLoader, remarksOfVersionLoader } from './remark.loaders.js';
import { availableRemarkActions, readsRemarks } from './remark.policy.js';
import { remarksOfMaterial } from './remark.queries.js';
import {
  AddRemarkInput,
  AddRemarkResult,
  AnswerRemarkInput,
  AnswerRemarkResult,
  RemarkCommandInput,
  RemoveRemarkResult,
  ResolveRemarkResult,
  remarkSuccess,
} from './remark.results.js';
import { RemarkAnswerType, RemarkType } from './remark.type.js';

@Resolver(() => RemarkType)
export class RemarkResolver {
  @Query(() => [RemarkType], { description: 'On every version of a material, page by page; for authorities only.' })
  @Permit('remark.read')
  remarks(@Arg('materialId', () => ID) materialId: string, @Ctx() context: RequestContext): Promise<RemarkRow[]> {
    const { services } = context;
    return remarksOfMaterial(services.db.read, services, context.requireActor(), materialId);
  }

  @Mutation(() => AddRemarkResult)
  @Permit('remark.write')
  addRemark(@Arg('input', () => AddRemarkInput) input: AddRemarkInput, @Ctx() context: RequestContext) {
    return answer(addRemark(context.services, context.requireActor(), input), (id) => remarkSuccess(context, id));
  }

  @Mutation(() => AnswerRemarkResult)
  @Permit('remark.write')
  answerRemark(@Arg('input', () => AnswerRemarkInput) input: AnswerRemarkInput, @Ctx() context: RequestContext) {
    return answer(answerRemark(context.services, context.requireActor(), input), (id) => remarkSuccess(context, id));
  }

  @Mutation(() => ResolveRemarkResult)
  @Permit('remark.write')
  resolveRemark(@Arg('input', () => RemarkCommandInput) input: RemarkCommandInput, @Ctx() context: RequestContext) {
    return answer(resolveRemark(context.services, context.requireActor(), input), (id) => remarkSuccess(context, id));
  }

  @Mutation(() => RemoveRemarkResult)
  @Permit('remark.write')
  removeRemark(@Arg('input', () => RemarkCommandInput) input: RemarkCommandInput, @Ctx() context: RequestContext) {
    return answer(removeRemark(context.services, context.requireActor(), input), (id) => remarkSuccess(context, id));
  }

  @FieldResolver(() => Float, { description: 'From the left of the upright page, 0 to 1.' })
  x(@Root() row: RemarkRow): number {
    return row.x / 10_000;
  }

  @FieldResolver(() => Float, { description: 'From its top, 0 to 1.' })
  y(@Root() row: RemarkRow): number {
    return row.y / 10_000;
  }

  @FieldResolver(() => PersonType)
  author(@Root() row: RemarkRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.authorId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: RemarkRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  resolvedBy(@Root() row: RemarkRow, @Ctx() context: RequestContext) {
    return row.resolvedBy === null ? null : personLoader(context).load(row.resolvedBy);
  }

  @FieldResolver(() => [RemarkAnswerType], { description: 'Oldest first.' })
  answers(@Root() row: RemarkRow, @Ctx() context: RequestContext): Promise<RemarkAnswerRow[]> {
    return answersLoader(context).load(row.id);
  }

  @FieldResolver(() => [RemarkAction])
  async availableActions(@Root() row: RemarkRow, @Ctx() context: RequestContext): Promise<RemarkAction[]> {
    const answered = (await answersLoader(context).load(row.id)).length > 0;
    return row.removedAt === null ? availableRemarkActions(context.requireActor(), { ...row, answered }) : [];
  }
}

@Resolver(() => RemarkAnswerType)
export class RemarkAnswerResolver {
  @FieldResolver(() => PersonType)
  author(@Root() row: RemarkAnswerRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.authorId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: RemarkAnswerRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }
}

/** Whoever reached the version may read it; what is pinned to it is for authorities alone. */
@Resolver(() => MaterialVersionType)
export class VersionRemarksResolver {
  @FieldResolver(() => [RemarkType], { description: 'For authorities; nobody else is shown any.' })
  remarks(@Root() version: MaterialVersionType, @Ctx() context: RequestContext): Promise<RemarkRow[]> | RemarkRow[] {
    const { caller } = context;
    if (caller.kind !== 'person' || !readsRemarks(caller.acting)) return [];
    return remarksOfVersionLoader(context).load(version.id);
  }
}
