import { Lamp, lampOn, type PlainDate } from '@gongshen/shared/clock';
import { RectificationAction } from '@gongshen/shared/session';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseLoader, ItemCaseType } from '../cases/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { sessionLoader } from './session.loaders.js';
import { availableRectificationActions } from './session.policy.js';
import { JointSessionType, RectificationType } from './session.type.js';
import type { RectificationRow } from './session-conclusion.entity.js';

@Resolver(() => RectificationType)
export class RectificationResolver {
  @FieldResolver(() => JointSessionType)
  session(@Root() row: RectificationRow, @Ctx() context: RequestContext) {
    return sessionLoader(context).load(row.sessionId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: RectificationRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => ItemCaseType, { nullable: true })
  case(@Root() row: RectificationRow, @Ctx() context: RequestContext) {
    return row.caseId === null ? null : caseLoader(context).load(row.caseId);
  }

  /** Nothing is due while it waits for the re-check, nor once it is settled. */
  @FieldResolver(() => Lamp)
  lamp(@Root() row: RectificationRow, @Ctx() context: RequestContext): Lamp {
    const dueOn = row.state === 'open' ? (row.dueOn as PlainDate) : null;
    return lampOn(context.services.calendar.current(), context.today() as PlainDate, dueOn, 'ordinary');
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  reportFile(@Root() row: RectificationRow, @Ctx() context: RequestContext) {
    return row.reportFileId === null ? null : storedFileLoader(context).load(row.reportFileId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  recheckedBy(@Root() row: RectificationRow, @Ctx() context: RequestContext) {
    return row.recheckedBy === null ? null : personLoader(context).load(row.recheckedBy);
  }

  @FieldResolver(() => [RectificationAction])
  async availableActions(
    @Root() row: RectificationRow,
    @Ctx() context: RequestContext,
  ): Promise<RectificationAction[]> {
    const session = await sessionLoader(context).load(row.sessionId);
    if (session === null) throw notFound();
    if (session.state === 'cancelled') return [];
    const { districtCode, organisationId } = session;
    const subject = { state: row.state, unitId: row.unitId, districtCode, organisationId };
    return availableRectificationActions(context.requireActor().acting, subject);
  }
}
