import { maskPhone } from '@gongshen/shared/project';
import { SessionAction } from '@gongshen/shared/session';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { RequestContext } from '../../kernel/request-context.js';
import { ApplicationType, applicationLoader } from '../applications/index.js';
import { caseLoader, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { ProjectObject, projectLoader } from '../projects/index.js';
import type { JointSession } from './joint-session.entity.js';
import { calendarUrl } from './session.calendar.js';
import {
  casesOfSessionLoader,
  clashesLoader,
  conclusionsLoader,
  guestsLoader,
  invitationsLoader,
  rectificationsLoader,
  sessionFileIdsLoader,
  sessionLoader,
} from './session.loaders.js';
import { availableSessionActions, mayReadConclusions, mayReadRemarks, runsSession } from './session.policy.js';
import {
  JointSessionType,
  RectificationType,
  SessionClashType,
  SessionConclusionType,
  SessionGuestType,
  SessionInvitationType,
} from './session.type.js';
import { shownClashes } from './session-clashes.js';
import type { RectificationRow, SessionConclusion } from './session-conclusion.entity.js';
import { subjectOfSession } from './session-parties.js';
import type { SessionGuest, SessionInvitation } from './session-party.entity.js';

/** The fields of a session that cross a table; every one of them is batched. */
@Resolver(() => JointSessionType)
export class JointSessionResolver {
  @FieldResolver(() => ProjectObject)
  project(@Root() row: JointSession, @Ctx() context: RequestContext) {
    return projectLoader(context).load(row.projectId);
  }

  @FieldResolver(() => ApplicationType)
  application(@Root() row: JointSession, @Ctx() context: RequestContext) {
    return applicationLoader(context).load(row.applicationId);
  }

  @FieldResolver(() => [ItemCaseType])
  cases(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<ItemCaseRow[]> {
    return casesOfSessionLoader(context).load(row.id);
  }

  @FieldResolver(() => PersonType)
  calledBy(@Root() row: JointSession, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.calledBy);
  }

  @FieldResolver(() => UnitType)
  calledByUnit(@Root() row: JointSession, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.calledByUnitId);
  }

  @FieldResolver(() => [StoredFileType])
  async files(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<object[]> {
    const ids = await sessionFileIdsLoader(context).load(row.id);
    const files = await storedFileLoader(context).loadMany(ids);
    return files.filter((file) => file !== null && !(file instanceof Error)) as object[];
  }

  @FieldResolver(() => [SessionInvitationType])
  invitations(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<SessionInvitation[]> {
    return invitationsLoader(context).load(row.id);
  }

  @FieldResolver(() => [SessionGuestType])
  guests(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<SessionGuest[]> {
    return guestsLoader(context).load(row.id);
  }

  @FieldResolver(() => [SessionConclusionType])
  async conclusions(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<SessionConclusion[]> {
    if (!mayReadConclusions(context.requireActor().acting, row.state)) return [];
    return conclusionsLoader(context).load(row.id);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  resultFile(@Root() row: JointSession, @Ctx() context: RequestContext) {
    return row.resultFileId === null ? null : storedFileLoader(context).load(row.resultFileId);
  }

  @FieldResolver(() => [RectificationType])
  rectifications(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<RectificationRow[]> {
    return rectificationsLoader(context).load(row.id);
  }

  @FieldResolver(() => [SessionClashType], {
    description: 'Who and what is taken by another session at the same time, as long as this one lies ahead.',
  })
  async clashes(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<SessionClashType[]> {
    const { acting } = context.requireActor();
    if (!mayReadRemarks(acting)) return [];
    return shownClashes(acting, await clashesLoader(context).load(row), runsSession(acting, row));
  }

  @FieldResolver(() => String)
  icsUrl(@Root() row: JointSession): string {
    return calendarUrl(row.id);
  }

  @FieldResolver(() => [SessionAction])
  async availableActions(@Root() row: JointSession, @Ctx() context: RequestContext): Promise<SessionAction[]> {
    const [invitations, cases] = await Promise.all([
      invitationsLoader(context).load(row.id),
      casesOfSessionLoader(context).load(row.id),
    ]);
    return availableSessionActions(context.requireActor().acting, subjectOfSession(row, { invitations, cases }));
  }
}

@Resolver(() => SessionClashType)
export class SessionClashResolver {
  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() row: SessionClashType, @Ctx() context: RequestContext) {
    return row.unitId === null ? null : unitLoader(context).load(row.unitId);
  }
}

@Resolver(() => SessionInvitationType)
export class SessionInvitationResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() row: SessionInvitation, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  answeredBy(@Root() row: SessionInvitation, @Ctx() context: RequestContext) {
    return row.answeredBy === null ? null : personLoader(context).load(row.answeredBy);
  }

  @FieldResolver(() => String, { nullable: true })
  remark(@Root() row: SessionInvitation, @Ctx() context: RequestContext): string | null {
    return mayReadRemarks(context.requireActor().acting) ? row.remark : null;
  }

  @FieldResolver(() => Boolean)
  own(@Root() row: SessionInvitation, @Ctx() context: RequestContext): boolean {
    return context.requireActor().acting.unitId === row.unitId;
  }
}

@Resolver(() => SessionGuestType)
export class SessionGuestResolver {
  /** Whole for who coordinates the session alone. */
  @FieldResolver(() => String)
  async phone(@Root() row: SessionGuest, @Ctx() context: RequestContext): Promise<string> {
    const session = await sessionLoader(context).load(row.sessionId);
    const runs = session !== null && runsSession(context.requireActor().acting, session);
    return runs ? row.phone : maskPhone(row.phone);
  }
}

@Resolver(() => SessionConclusionType)
export class SessionConclusionResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() row: SessionConclusion, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => ItemCaseType, { nullable: true })
  case(@Root() row: SessionConclusion, @Ctx() context: RequestContext) {
    return row.caseId === null ? null : caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => PersonType)
  givenBy(@Root() row: SessionConclusion, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.givenBy);
  }
}
