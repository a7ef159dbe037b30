import { CaseAction, decisionBlockers } from '@gongshen/shared/case';
import { Circumstance } from '@gongshen/shared/catalogue';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import {
  ApplicationRequirementType,
  ApplicationType,
  applicationLoader,
  Clock,
  requirementsLoader,
} from '../applications/index.js';
import { ItemType } from '../catalogue/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { ProjectObject, projectLoader, TimelineConnectionType, timelineLoader } from '../projects/index.js';
import { casesOfProjectLoader, evidenceLoader, prerequisitesLoader, urgingsLoader } from './case.loaders.js';
import { availableCaseActions, isAuthority, isOwnUnit } from './case.policy.js';
import { BlockerType, toBlockers } from './case.refusals.js';
import { assessed, isUnmet } from './case.rules.js';
import { changesEarlier } from './case.standing.js';
import { CasePrerequisiteType, DeliveryType, ItemCaseType, toDelivery, toUrging, UrgingType } from './case.type.js';
import { caseClock } from './case-clock.view.js';
import type { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import type { ItemCaseRow } from './item-case.entity.js';
import { subjectOf } from './take-case.js';

const toPrerequisite = (row: CasePrerequisiteRow): CasePrerequisiteType => ({
  itemCode: row.itemCode,
  itemName: row.itemName,
  gate: row.gate,
  met: row.metOn !== null,
  metOn: row.metOn,
  failed: row.failed,
  unitName: row.unitName,
  broughtIn: row.priorResultId !== null,
  row,
});

@Resolver(() => CasePrerequisiteType)
export class CasePrerequisiteResolver {
  /** The case that met it, or the one waited for: the newest of the item, as a refused one may have been filed again. */
  @FieldResolver(() => ID, { nullable: true })
  async byCaseId(@Root() { row }: CasePrerequisiteType, @Ctx() context: RequestContext): Promise<string | null> {
    if (row.metByCaseId !== null || row.priorResultId !== null) return row.metByCaseId;
    const ids = (await casesOfProjectLoader(context).load(row.projectId))
      .filter((other) => other.itemCode === row.itemCode && !changesEarlier(other))
      .map(({ id }) => id);
    return ids.sort().at(-1) ?? null;
  }
}

/** The fields of a case that cross a table; every one of them is batched. */
@Resolver(() => ItemCaseType)
export class ItemCaseResolver {
  @FieldResolver(() => ApplicationType)
  application(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return applicationLoader(context).load(row.applicationId);
  }

  @FieldResolver(() => ProjectObject)
  project(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return projectLoader(context).load(row.projectId);
  }

  @FieldResolver(() => ItemType)
  item(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return context.services.catalogue.get(row.catalogueId).itemView(row.itemCode);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  handler(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return row.handlerId === null ? null : personLoader(context).load(row.handlerId);
  }

  @FieldResolver(() => Circumstance)
  async circumstance(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<Circumstance> {
    return (await applicationLoader(context).load(row.applicationId))?.circumstance ?? Circumstance.new;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Ended by the department itself, with the legal basis.' })
  terminationReason(@Root() { terminationReason, terminationBasis }: ItemCaseRow): string | null {
    return terminationReason === null ? null : `${terminationReason}（依据：${terminationBasis ?? ''}）`;
  }

  @FieldResolver(() => PersonType, { nullable: true })
  decidedBy(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    return row.decidedBy === null ? null : personLoader(context).load(row.decidedBy);
  }

  @FieldResolver(() => Clock)
  clock(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Clock {
    return caseClock(context, row);
  }

  @FieldResolver(() => [CasePrerequisiteType])
  async prerequisites(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CasePrerequisiteType[]> {
    return (await prerequisitesLoader(context).load(row.id)).map(toPrerequisite);
  }

  @FieldResolver(() => [CasePrerequisiteType], { description: 'Prerequisites still unmet, while the case is open.' })
  async waitingFor(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CasePrerequisiteType[]> {
    if (row.stoppedOn !== null) return [];
    return (await prerequisitesLoader(context).load(row.id)).filter(isUnmet).map(toPrerequisite);
  }

  @FieldResolver(() => [ApplicationRequirementType], {
    description: 'Of this item only; all departments read the same materials.',
  })
  async requirements(@Root() row: ItemCaseRow, @Ctx() context: RequestContext) {
    const all = await requirementsLoader(context).load(row.applicationId);
    return all.filter(({ itemCodes }) => itemCodes.includes(row.itemCode));
  }

  @FieldResolver(() => DeliveryType, { nullable: true })
  delivery(@Root() row: ItemCaseRow): DeliveryType | null {
    return toDelivery(row);
  }

  @FieldResolver(() => [UrgingType], { description: 'Authorities only.' })
  async urgings(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<UrgingType[]> {
    if (!isAuthority(context.requireActor().acting)) return [];
    return (await urgingsLoader(context).load(row.id)).map(toUrging);
  }

  @FieldResolver(() => TimelineConnectionType)
  events(
    @Root() row: ItemCaseRow,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ) {
    return timelineLoader(context, 'caseId', first, after ?? null).load(row.id);
  }

  @FieldResolver(() => [BlockerType], { description: 'What stops an approval now; the own department only.' })
  async blockers(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<BlockerType[]> {
    if (row.stoppedOn !== null || !isOwnUnit(context.requireActor().acting, row)) return [];
    const [evidence, prerequisites] = await Promise.all([
      evidenceLoader(context).load(row.id),
      prerequisitesLoader(context).load(row.id),
    ]);
    const facts = { ...evidence, prerequisites: assessed(prerequisites), clockRunning: row.clockState === 'running' };
    return toBlockers(decisionBlockers('approve', facts, {}), prerequisites);
  }

  @FieldResolver(() => [CaseAction])
  async availableActions(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CaseAction[]> {
    const { acting } = context.requireActor();
    const leads = acting.role === 'leadCoordinator';
    const application = leads ? await applicationLoader(context).load(row.applicationId) : null;
    return availableCaseActions(acting, subjectOf(row, { leadUnitId: application?.leadUnitId ?? null }));
  }
}

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  handedOutBy(@Root() { handedOutById }: DeliveryType, @Ctx() context: RequestContext) {
    return handedOutById === null ? null : personLoader(context).load(handedOutById);
  }
}

@Resolver(() => UrgingType)
export class UrgingResolver {
  @FieldResolver(() => PersonType)
  by(@Root() { urgedBy }: UrgingType, @Ctx() context: RequestContext) {
    return personLoader(context).load(urgedBy);
  }
}
