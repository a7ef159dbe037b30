import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { type Connection, toConnection } from '../../kernel/graphql/connection.js';
import { Permit, PUBLIC } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseSuccess, type ItemCaseRow, ItemCaseType, isAuthority } from '../cases/index.js';
import { PersonType, personLoader } from '../identity/index.js';
import { discloseDecision, mayWithhold, withholdDecision } from './actions/withhold-decision.js';
import { decisionsOfCases, decisionsPage, type PublicDecision, publicDecision } from './decision.queries.js';
import {
  DiscloseDecisionInput,
  DiscloseDecisionResult,
  isGranted,
  PublicationType,
  PublishedChoiceType,
  PublishedDecisionConnection,
  PublishedDecisionFilter,
  PublishedDecisionType,
  WithholdDecisionInput,
  WithholdDecisionResult,
} from './decision.type.js';

/** Field by field: what is not named here does not leave the house. */
export const toPublic = (row: PublicDecision): PublishedDecisionType => ({
  id: row.id,
  granted: isGranted(row.outcome),
  kind: row.kind,
  title: row.title,
  number: row.number,
  projectName: row.projectName,
  projectCode: row.projectCode,
  holder: row.holder,
  districtName: row.districtName,
  stageName: row.stageName,
  itemName: row.itemName,
  unitName: row.unitName,
  decidedOn: row.decidedOn,
  issuedOn: row.issuedOn,
  validUntil: row.validUntil,
  standing: row.standing,
  publishedAt: row.publishedAt ?? '',
});

@Resolver()
export class PublishedDecisionResolver {
  @Query(() => PublishedDecisionConnection, { description: '许可法 40: open to everybody, the newest first.' })
  @Permit(PUBLIC)
  async publishedDecisions(
    @Arg('filter', () => PublishedDecisionFilter, { nullable: true }) filter: PublishedDecisionFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublishedDecisionType>> {
    const request = { first: Math.min(first, 50), after };
    const page = await decisionsPage(context.services.db.read, context.today(), filter ?? {}, request);
    return toConnection(page, toPublic);
  }

  @Query(() => PublishedDecisionType)
  @Permit(PUBLIC)
  async publishedDecision(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PublishedDecisionType> {
    const row = await publicDecision(context.services.db.read, context.today(), id);
    if (row === null) throw notFound();
    return toPublic(row);
  }

  @Query(() => [PublishedChoiceType], {
    description: 'Districts, stages, items and departments with something published.',
  })
  @Permit(PUBLIC)
  publishedChoices(@Ctx() context: RequestContext): Promise<PublishedChoiceType[]> {
    return context.services.publishedChoices.get();
  }

  @Mutation(() => WithholdDecisionResult, { description: '不予公开, with its legal ground.' })
  @Permit('case.decide')
  withholdDecision(
    @Arg('input', () => WithholdDecisionInput) input: WithholdDecisionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(withholdDecision(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => DiscloseDecisionResult)
  @Permit('case.decide')
  discloseDecision(
    @Arg('input', () => DiscloseDecisionInput) input: DiscloseDecisionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(discloseDecision(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }
}

@Resolver(() => PublicationType)
export class PublicationResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  withheldBy(@Root() row: PublicationType, @Ctx() context: RequestContext) {
    return row.withheldById === null ? null : personLoader(context).load(row.withheldById);
  }
}

@Resolver(() => ItemCaseType)
export class CasePublicationResolver {
  @FieldResolver(() => PublicationType, { nullable: true, description: 'Authorities only; null before the decision.' })
  async publication(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<PublicationType | null> {
    const { acting } = context.requireActor();
    if (row.decidedAt === null || !isAuthority(acting)) return null;
    const found = await context.loaders
      .batch('information.ofCase', (ids: readonly string[]) => decisionsOfCases(context.services.db.read, ids))
      .load(row.id);
    return found === null ? null : { ...found, mayWithhold: mayWithhold(acting, row), withheldById: found.withheldBy };
  }
}
