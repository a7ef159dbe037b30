import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { caseLoader, casesOfApplicationLoader, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { ItemType } from '../catalogue/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { MaterialVersionType, materialVersionLoader } from '../materials/index.js';
import { giveOpinion } from './actions/give-opinion.js';
import { saveOpinion } from './actions/save-opinion.js';
import type { OpinionRow } from './opinion.entity.js';
import { materialVersionIdsLoader, opinionsOfApplicationLoader, opinionsOfCaseLoader } from './opinion.loaders.js';
import { isOwnDraft, mayReadOpinion } from './opinion.policy.js';
import {
  GiveOpinionInput,
  GiveOpinionResult,
  opinionSuccess,
  SaveOpinionInput,
  SaveOpinionResult,
} from './opinion.results.js';
import { OpinionType } from './opinion.type.js';

@Resolver(() => OpinionType)
export class OpinionResolver {
  @Mutation(() => SaveOpinionResult)
  @Permit('opinion.write')
  saveOpinion(@Arg('input', () => SaveOpinionInput) input: SaveOpinionInput, @Ctx() context: RequestContext) {
    return answer(saveOpinion(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @Mutation(() => GiveOpinionResult)
  @Permit('opinion.give')
  giveOpinion(@Arg('input', () => GiveOpinionInput) input: GiveOpinionInput, @Ctx() context: RequestContext) {
    return answer(giveOpinion(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => ItemType)
  async item(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    const itemCase = await caseLoader(context).load(row.caseId);
    if (itemCase === null) throw notFound();
    return context.services.catalogue.get(itemCase.catalogueId).itemView(row.itemCode);
  }

  @FieldResolver(() => PersonType)
  author(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.authorId);
  }

  @FieldResolver(() => [MaterialVersionType], { description: 'The exact versions it was given on.' })
  async materialVersions(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<object[]> {
    const ids = await materialVersionIdsLoader(context).load(row.id);
    const versions = await materialVersionLoader(context).loadMany(ids);
    return versions.filter((version) => version !== null && !(version instanceof Error)) as object[];
  }
}

/** Given opinions of all departments to the authorities; to the applicant those of decided cases (domain §4). */
@Resolver(() => ItemCaseType)
export class CaseOpinionsResolver {
  @FieldResolver(() => [OpinionType])
  async opinions(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OpinionRow[]> {
    const { acting } = context.requireActor();
    const all = await opinionsOfCaseLoader(context).load(row.id);
    const caseDecided = row.decidedAt !== null;
    return all.filter((opinion) => opinion.state !== 'draft' && mayReadOpinion(acting, { ...opinion, caseDecided }));
  }

  @FieldResolver(() => OpinionType, { nullable: true, description: 'The draft of the own unit.' })
  async ownDraft(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OpinionRow | null> {
    const { acting } = context.requireActor();
    if (!isOwnDraft(acting, row)) return null;
    return (await opinionsOfCaseLoader(context).load(row.id)).find(({ state }) => state === 'draft') ?? null;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationOpinionsResolver {
  @FieldResolver(() => [OpinionType], { description: 'Given ones of all departments, and the drafts of the own unit.' })
  async opinions(@Root() application: Application, @Ctx() context: RequestContext): Promise<OpinionRow[]> {
    if (application.receivedOn === null) return [];
    const { acting } = context.requireActor();
    const all = await opinionsOfApplicationLoader(context).load(application.id);
    const cases = acting.role === 'applicant' ? await casesOfApplicationLoader(context).load(application) : [];
    const decided = new Set(cases.filter(({ decidedAt }) => decidedAt !== null).map(({ id }) => id));
    return all.filter((opinion) => mayReadOpinion(acting, { ...opinion, caseDecided: decided.has(opinion.caseId) }));
  }
}
