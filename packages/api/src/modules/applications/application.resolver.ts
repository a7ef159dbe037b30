import { ApplicationAction, NoticeState } from '@gongshen/shared/application';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { CatalogueStageType, ItemType } from '../catalogue/index.js';
import { OrganisationType, organisationLoader, UnitType, unitLoader } from '../identity/index.js';
import { ProjectObject, projectLoader } from '../projects/index.js';
import type { Application } from './application.entity.js';
import {
  actionsLoader,
  basisLoader,
  formLoader,
  noticesLoader,
  receiptLoader,
  sheetOf,
} from './application.loaders.js';
import { availableActions, mayReadUnsent, maySeeClassifiedHits } from './application.policy.js';
import { MissingThing } from './application.refusals.js';
import { missingOf } from './application.sheet.js';
import { ApplicationType } from './application.type.js';
import { checkClockOf } from './check-clock.view.js';
import { Clock } from './clock/clock.type.js';
import { CorrectionNoticeType, ReceiptType, toNoticeType, toReceiptType } from './correction.type.js';
import { FormFieldType, toFormFieldType } from './form.type.js';
import { ApplicationRequirementType } from './requirement.type.js';
import { namesOf, toPointType, withoutAnswer } from './requirement.views.js';
import { requirementsAsSeen } from './requirements-as-seen.js';

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  @FieldResolver(() => ProjectObject)
  project(@Ctx() context: RequestContext, @Root() application: Application): Promise<object | null> {
    return projectLoader(context).load(application.projectId);
  }

  @FieldResolver(() => CatalogueStageType)
  stage(@Ctx() context: RequestContext, @Root() application: Application): object {
    return context.services.catalogue.get(application.catalogueId).stageView(application.stageCode);
  }

  @FieldResolver(() => OrganisationType)
  organisation(@Ctx() context: RequestContext, @Root() application: Application): Promise<object | null> {
    return organisationLoader(context).load(application.organisationId);
  }

  @FieldResolver(() => UnitType, { nullable: true })
  leadUnit(@Ctx() context: RequestContext, @Root() application: Application): Promise<object | null> | null {
    return application.leadUnitId === null ? null : unitLoader(context).load(application.leadUnitId);
  }

  @FieldResolver(() => [ItemType])
  async items(@Ctx() context: RequestContext, @Root() application: Application): Promise<object[]> {
    const { edition, itemCodes } = await basisLoader(context).load(application);
    return itemCodes.map((code) => edition.itemView(code));
  }

  @FieldResolver(() => [FormFieldType], { description: 'One form (珠 14).' })
  async fields(@Ctx() context: RequestContext, @Root() application: Application): Promise<FormFieldType[]> {
    return (await formLoader(context).load(application)).map(toFormFieldType);
  }

  @FieldResolver(() => [ApplicationRequirementType], { description: 'One set of materials (珠 14).' })
  requirements(
    @Ctx() context: RequestContext,
    @Root() application: Application,
  ): Promise<ApplicationRequirementType[]> {
    return requirementsAsSeen(context, application);
  }

  @FieldResolver(() => [MissingThing], { description: 'What a submission would be refused for now.' })
  async missing(@Ctx() context: RequestContext, @Root() application: Application): Promise<MissingThing[]> {
    const actions = availableActions(context.requireActor().acting, application);
    if (!actions.includes('submit') && !actions.includes('resubmit')) return [];
    return missingOf(await sheetOf(context, application));
  }

  @FieldResolver(() => Clock, { nullable: true, description: "The window's own clock, of the newest submission." })
  checkClock(@Ctx() context: RequestContext, @Root() application: Application): Promise<Clock | null> {
    return checkClockOf(context, application);
  }

  @FieldResolver(() => ReceiptType, { nullable: true })
  async receipt(@Ctx() context: RequestContext, @Root() application: Application): Promise<ReceiptType | null> {
    if (application.receivedAt === null) return null;
    const row = await receiptLoader(context).load(application.id);
    return row === null ? null : toReceiptType(row);
  }

  @FieldResolver(() => Boolean, { description: 'Received by silence (许可法 32).' })
  async deemedReceived(@Ctx() context: RequestContext, @Root() application: Application): Promise<boolean> {
    return (await this.receipt(context, application))?.deemed ?? false;
  }

  @FieldResolver(() => [CorrectionNoticeType])
  async correctionNotices(
    @Ctx() context: RequestContext,
    @Root() application: Application,
  ): Promise<CorrectionNoticeType[]> {
    const [basis, notices] = await Promise.all([
      basisLoader(context).load(application),
      noticesLoader(context).load(application),
    ]);
    const unsent = mayReadUnsent(context.requireActor().acting);
    return notices.map((notice) => {
      const shown = unsent || notice.state !== NoticeState.open ? notice.points : notice.points.map(withoutAnswer);
      const points = shown.map((point) => {
        const { name, itemNames } = namesOf(basis, point.requirementCode);
        return toPointType(point, name, itemNames);
      });
      return toNoticeType(notice, points);
    });
  }

  @FieldResolver(() => CorrectionNoticeType, { nullable: true })
  async openNotice(@Ctx() context: RequestContext, @Root() application: Application): Promise<object | null> {
    const notices = await this.correctionNotices(context, application);
    return notices.find(({ state }) => state === NoticeState.open) ?? null;
  }

  @FieldResolver(() => [String], { description: 'Keyword screen (沪 18); told to the window only.' })
  classifiedHits(@Ctx() context: RequestContext, @Root() application: Application): string[] {
    return maySeeClassifiedHits(context.requireActor().acting) ? application.classifiedHits : [];
  }

  @FieldResolver(() => [ApplicationAction])
  availableActions(@Ctx() context: RequestContext, @Root() application: Application): Promise<ApplicationAction[]> {
    return actionsLoader(context).load(application);
  }
}
