import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { type ItemCaseRow, ItemCaseType, isAuthority } from '../cases/index.js';
import { contradictionsOf } from './contradictions.js';
import type { OpinionRow } from './opinion.entity.js';
import {
  opinionsOfApplicationLoader,
  opinionsOfCaseLoader,
  requestsOfApplicationLoader,
  requestsOfCaseLoader,
} from './opinion.loaders.js';
import { isOwnDraft } from './opinion.policy.js';
import { ContradictionType, OpinionType } from './opinion.type.js';
import type { OpinionRequestRow } from './opinion-request.entity.js';
import { OpinionRequestType } from './opinion-request.type.js';
import { visibleOpinions } from './visible-opinions.js';

/** Given opinions of all departments to the authorities; to the applicant what domain §4 shows. */
@Resolver(() => ItemCaseType)
export class CaseOpinionsResolver {
  @FieldResolver(() => [OpinionType])
  async opinions(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OpinionRow[]> {
    const all = await opinionsOfCaseLoader(context).load(row.id);
    return visibleOpinions(
      context,
      all.filter(({ state }) => state !== 'draft'),
    );
  }

  @FieldResolver(() => OpinionType, { nullable: true, description: 'The draft of the own unit.' })
  async ownDraft(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OpinionRow | null> {
    const { acting } = context.requireActor();
    if (!isOwnDraft(acting, row)) return null;
    const all = await opinionsOfCaseLoader(context).load(row.id);
    const own = (opinion: OpinionRow) =>
      opinion.state === 'draft' && opinion.unitId === row.unitId && opinion.requestId === null;
    return all.find(own) ?? null;
  }

  @FieldResolver(() => [OpinionRequestType])
  opinionRequests(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OpinionRequestRow[]> {
    return requestsOfCaseLoader(context).load(row.id);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationOpinionsResolver {
  @FieldResolver(() => [OpinionType], { description: 'Given ones of all departments, and the drafts of the own unit.' })
  async opinions(@Root() application: Application, @Ctx() context: RequestContext): Promise<OpinionRow[]> {
    if (application.receivedOn === null) return [];
    return visibleOpinions(context, await opinionsOfApplicationLoader(context).load(application.id));
  }

  @FieldResolver(() => [OpinionRequestType])
  async opinionRequests(
    @Root() application: Application,
    @Ctx() context: RequestContext,
  ): Promise<OpinionRequestRow[]> {
    return application.receivedOn === null ? [] : requestsOfApplicationLoader(context).load(application.id);
  }

  /** 珠 15: the lead unit sees side by side what does not go together; so do all authorities that have part. */
  @FieldResolver(() => [ContradictionType])
  async contradictions(@Root() application: Application, @Ctx() context: RequestContext): Promise<ContradictionType[]> {
    if (application.receivedOn === null || !isAuthority(context.requireActor().acting)) return [];
    return contradictionsOf(context, application);
  }
}
