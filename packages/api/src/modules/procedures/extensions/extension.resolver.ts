import { labels } from '@gongshen/shared/labels';
import { daysLeft, extensionObstacle } from '@gongshen/shared/procedure';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { caseLoader, type ItemCaseRow, ItemCaseType, isOwnUnit } from '../../cases/index.js';
import { PersonType, personLoader } from '../../identity/index.js';
import { decideExtension } from './actions/decide-extension.js';
import { requestExtension } from './actions/request-extension.js';
import { withdrawExtension } from './actions/withdraw-extension.js';
import type { CaseExtensionRow } from './case-extension.entity.js';
import { extensionFacts } from './extension.facts.js';
import { extensionsOfCaseLoader, waitingForApproval } from './extension.loaders.js';
import { mayDecideExtension, mayReadExtension, mayWithdrawExtension } from './extension.policy.js';
import {
  DecideExtensionInput,
  DecideExtensionResult,
  extensionSuccess,
  RequestExtensionInput,
  RequestExtensionResult,
  WithdrawExtensionInput,
  WithdrawExtensionResult,
} from './extension.results.js';
import { CaseExtensionType, ExtensionLimitType } from './extension.type.js';

@Resolver(() => CaseExtensionType)
export class ExtensionResolver {
  @Query(() => [CaseExtensionType])
  @Permit('case.approveExtension')
  extensionsToDecide(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CaseExtensionRow[]> {
    return waitingForApproval(context.services.db.read, context.requireActor(), first);
  }

  @Mutation(() => RequestExtensionResult)
  @Permit('case.requestExtension')
  requestExtension(
    @Arg('input', () => RequestExtensionInput) input: RequestExtensionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(requestExtension(context.services, context.requireActor(), input), (id) =>
      extensionSuccess(context, id),
    );
  }

  @Mutation(() => DecideExtensionResult)
  @Permit('case.approveExtension')
  decideExtension(
    @Arg('input', () => DecideExtensionInput) input: DecideExtensionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(decideExtension(context.services, context.requireActor(), input), (id) =>
      extensionSuccess(context, id),
    );
  }

  @Mutation(() => WithdrawExtensionResult)
  @Permit('case.requestExtension')
  withdrawExtension(
    @Arg('input', () => WithdrawExtensionInput) input: WithdrawExtensionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(withdrawExtension(context.services, context.requireActor(), input), (id) =>
      extensionSuccess(context, id),
    );
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: CaseExtensionRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => PersonType)
  requestedBy(@Root() row: CaseExtensionRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.requestedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  decidedBy(@Root() row: CaseExtensionRow, @Ctx() context: RequestContext) {
    return row.decidedBy === null ? null : personLoader(context).load(row.decidedBy);
  }

  @FieldResolver(() => Boolean)
  async mayDecide(@Root() row: CaseExtensionRow, @Ctx() context: RequestContext): Promise<boolean> {
    const itemCase = await caseLoader(context).load(row.caseId);
    return itemCase !== null && mayDecideExtension(context.requireActor().acting, row, itemCase);
  }

  @FieldResolver(() => Boolean)
  async mayWithdraw(@Root() row: CaseExtensionRow, @Ctx() context: RequestContext): Promise<boolean> {
    const itemCase = await caseLoader(context).load(row.caseId);
    return itemCase !== null && mayWithdrawExtension(context.requireActor().acting, row, itemCase);
  }
}

@Resolver(() => ItemCaseType)
export class CaseExtensionsResolver {
  @FieldResolver(() => [CaseExtensionType], {
    description: 'Requested ones: authorities; approved ones: the applicant too.',
  })
  async extensions(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CaseExtensionRow[]> {
    const { acting } = context.requireActor();
    return (await extensionsOfCaseLoader(context).load(row.id)).filter((each) => mayReadExtension(acting, each));
  }

  @FieldResolver(() => ExtensionLimitType, { nullable: true, description: 'Own unit only.' })
  async extensionLimit(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ExtensionLimitType | null> {
    if (!isOwnUnit(context.requireActor().acting, row)) return null;
    const extensions = await extensionsOfCaseLoader(context).load(row.id);
    const facts = extensionFacts(context.services, row, extensions, context.today());
    const obstacle = extensionObstacle(facts);
    return {
      daysLeft: daysLeft(facts),
      basis: facts.basis,
      obstacle: obstacle === null ? null : `${labels('zh-CN').extensionObstacle[obstacle]}。`,
    };
  }
}
