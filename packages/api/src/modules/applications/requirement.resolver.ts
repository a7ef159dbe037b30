import { knownDay, type PlainDate } from '@gongshen/shared/clock';
import { RequirementState } from '@gongshen/shared/material';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { MaterialType, toMaterialType } from '../materials/index.js';
import { materialsLoader, openRequirementsLoader, sheetRequirementsLoader } from './application.loaders.js';
import { mayBringLater, mayDo, mayReadUnsent } from './application.policy.js';
import { stageDueOn } from './check-clock.js';
import { CorrectionPointType } from './correction.type.js';
import type { ApplicationBasis } from './form.queries.js';
import { ApplicationRequirementType, HeldDocumentType, MaterialCheckType } from './requirement.type.js';
import { asHandedIn, asSeen, type SeenRequirement } from './requirement.views.js';

/** What the person sees of it; the whole sheet of the application is put together at the first of these questions. */
async function seen(context: RequestContext, { basis, code }: ApplicationRequirementType): Promise<SeenRequirement> {
  const requirements = await sheetRequirementsLoader(context).load(basis.application);
  const requirement = requirements.find((each) => each.code === code);
  if (requirement === undefined) throw new Error(`Application ${basis.application.id} has no requirement ${code}`);
  return asSeen(context.requireActor().acting, basis, requirement, promisedEnd(context, basis));
}

/** The day by which the stage is promised to be decided; of one that is not received yet, as if it were received today. */
function promisedEnd(context: RequestContext, { application }: ApplicationBasis): PlainDate | null {
  if (application.stageDueOn !== null) return application.stageDueOn as PlainDate;
  if (application.receivedAt !== null || application.stageLimit === null) return null;
  const calendar = context.services.calendar.current();
  // Beyond the calendar's last year nothing can be promised yet, and nothing is marked; the page is read all the same.
  return knownDay(() => stageDueOn(calendar, context.today(), application.stageLimit)) as PlainDate | null;
}

/** Whether this person may take materials of it away now: in a draft, or when the open notice names it. */
async function mayChange(context: RequestContext, requirement: ApplicationRequirementType): Promise<boolean> {
  const { acting } = context.requireActor();
  const { application } = requirement.basis;
  if (mayDo(acting, 'editDraft', application).allowed) return true;
  if (!mayDo(acting, 'answerCorrection', application).allowed) return false;
  return (await seen(context, requirement)).openPoint !== null;
}

@Resolver(() => ApplicationRequirementType)
export class RequirementResolver {
  @FieldResolver(() => [MaterialType])
  async materials(
    @Ctx() context: RequestContext,
    @Root() requirement: ApplicationRequirementType,
  ): Promise<MaterialType[]> {
    const all = await materialsLoader(context).load(requirement.basis.application);
    const ofCode = all.filter(({ requirementCode }) => requirementCode === requirement.code);
    const own = mayReadUnsent(context.requireActor().acting) ? ofCode : ofCode.flatMap(asHandedIn);
    if (own.length === 0) return [];
    const editable = await mayChange(context, requirement);
    return own.map((material) => toMaterialType(material, material.versions, editable));
  }

  @FieldResolver(() => Boolean, { nullable: true })
  async declaredApplicable(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).declaredApplicable;
  }

  @FieldResolver(() => RequirementState)
  async state(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).state;
  }

  @FieldResolver(() => HeldDocumentType, { nullable: true })
  async held(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).held;
  }

  @FieldResolver(() => [HeldDocumentType], { description: 'All documents held that would do, the nearest first.' })
  async options(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).options;
  }

  @FieldResolver(() => HeldDocumentType, { nullable: true, description: 'What would do, had it not run out.' })
  async expired(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).expired;
  }

  @FieldResolver(() => Boolean, { description: 'Held, and a newer one may be brought in its place (`insteadOfHeld`).' })
  async newerWelcome(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).newerWelcome;
  }

  @FieldResolver(() => MaterialCheckType, { nullable: true })
  async check(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).check;
  }

  @FieldResolver(() => MaterialCheckType, { nullable: true })
  async previousCheck(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).previousCheck;
  }

  @FieldResolver(() => CorrectionPointType, { nullable: true })
  async openPoint(@Ctx() context: RequestContext, @Root() requirement: ApplicationRequirementType) {
    return (await seen(context, requirement)).openPoint;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why something may be brought for it although the application is received; null when it may not.',
  })
  async openBecause(
    @Ctx() context: RequestContext,
    @Root() requirement: ApplicationRequirementType,
  ): Promise<string | null> {
    const { application } = requirement.basis;
    if (!mayBringLater(context.requireActor().acting, application).allowed) return null;
    return (await openRequirementsLoader(context).load(application.id)).get(requirement.code) ?? null;
  }
}
