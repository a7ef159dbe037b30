import { PriorResultAction } from '@gongshen/shared/certificate';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { type RequestContext } from '../../kernel/request-context.js';
import { PersonType, personLoader } from '../identity/index.js';
import { bringInResult } from './actions/bring-in-result.js';
import { checkPriorResult } from './actions/check-prior-result.js';
import { withdrawPriorResult } from './actions/withdraw-prior-result.js';
import { type PriorResult } from './prior-result.entity.js';
import { priorResultActions } from './prior-result.policy.js';
import { PriorResultType } from './prior-result.type.js';
import { BringInResultInput, CheckPriorResultInput, WithdrawPriorResultInput } from './project.inputs.js';
import { projectLoader } from './project.loaders.js';
import { getPriorResult, priorResultsToCheck } from './project.queries.js';
import {
  BringInResultResult,
  CheckPriorResultResult,
  PriorResultSuccess,
  WithdrawPriorResultResult,
} from './project.results.js';
import { ProjectObject } from './project.type.js';

@Resolver(() => PriorResultType)
export class PriorResultResolver {
  @Permit('project.read')
  @Query(() => PriorResultType)
  priorResult(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<object> {
    return readPaper(context, id);
  }

  @Permit('priorResult.check')
  @Query(() => [PriorResultType])
  priorResultsToCheck(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<object[]> {
    return priorResultsToCheck(context.services.db.read, context.requireActor(), first);
  }

  @Permit('project.bringInResult')
  @Mutation(() => BringInResultResult)
  bringInResult(@Ctx() context: RequestContext, @Arg('input', () => BringInResultInput) input: BringInResultInput) {
    const outcome = bringInResult(context.services, context.requireActor(), input);
    return answer(outcome, ({ priorResultId }) => success(context, priorResultId));
  }

  @Permit('priorResult.check')
  @Mutation(() => CheckPriorResultResult)
  checkPriorResult(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckPriorResultInput) input: CheckPriorResultInput,
  ) {
    const outcome = checkPriorResult(context.services, context.requireActor(), input);
    return answer(outcome, ({ priorResultId }) => success(context, priorResultId));
  }

  @Permit('project.bringInResult')
  @Mutation(() => WithdrawPriorResultResult)
  withdrawPriorResult(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawPriorResultInput) input: WithdrawPriorResultInput,
  ) {
    const outcome = withdrawPriorResult(context.services, context.requireActor(), input);
    return answer(outcome, (row) => new PriorResultSuccess(row));
  }

  @FieldResolver(() => ProjectObject)
  project(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<object | null> {
    return projectLoader(context).load(row.projectId);
  }

  @FieldResolver(() => String)
  async itemName(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<string> {
    const project = await projectLoader(context).load(row.projectId);
    if (!project) throw new Error(`No project of paper ${row.id}`);
    return context.services.catalogue.get(project.catalogueId).item(row.itemCode).name;
  }

  @FieldResolver(() => StoredFileType)
  file(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<object | null> {
    return storedFileLoader(context).load(row.fileId);
  }

  @FieldResolver(() => PersonType)
  submittedBy(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<object | null> {
    return personLoader(context).load(row.submittedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  async checkedBy(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<object | null> {
    return row.checkedBy === null ? null : personLoader(context).load(row.checkedBy);
  }

  @FieldResolver(() => [PriorResultAction])
  async availableActions(@Ctx() context: RequestContext, @Root() row: PriorResult): Promise<PriorResultAction[]> {
    const project = await projectLoader(context).load(row.projectId);
    return project ? priorResultActions(context.caller, project, row) : [];
  }
}

async function success(context: RequestContext, id: string): Promise<PriorResultSuccess> {
  return new PriorResultSuccess(await readPaper(context, id));
}

function readPaper(context: RequestContext, id: string): Promise<PriorResult> {
  const { db, projectInsight } = context.services;
  return getPriorResult(db.read, projectInsight, context.requireActor(), id);
}
