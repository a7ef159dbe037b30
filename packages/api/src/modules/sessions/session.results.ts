import { Field, Int, ObjectType } from 'type-graphql';
import {
  DomainError,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { JointSession } from './joint-session.entity.js';
import { JointSessionType, RectificationType } from './session.type.js';
import { RectificationRow } from './session-conclusion.entity.js';

/** What an overall conclusion still waits for. */
@ObjectType({ implements: DomainError })
export class SessionUnfinished extends DomainError {
  @Field(() => [String]) missingUnits: string[];
  @Field(() => Int) openRectifications: number;
  constructor(missingUnits: string[], openRectifications: number) {
    super();
    const missing = missingUnits.length > 0 ? `${missingUnits.join('、')}尚未出具结论` : null;
    const open = openRectifications > 0 ? `还有 ${openRectifications} 项整改未完成` : null;
    const message = `暂不能形成总体结论：${[missing, open].filter(Boolean).join('；')}。`;
    Object.assign(this, { code: 'SESSION_UNFINISHED', message, missingUnits, openRectifications });
  }
}

@ObjectType()
export class SessionSuccess {
  @Field(() => JointSessionType) session: JointSession;
  constructor(session: JointSession) {
    this.session = session;
  }
}

@ObjectType()
export class RectificationSuccess {
  @Field(() => RectificationType) rectification: RectificationRow;
  constructor(rectification: RectificationRow) {
    this.rectification = rectification;
  }
}

/** The session as it stands after an act. */
export async function sessionSuccess(context: RequestContext, id: string): Promise<SessionSuccess> {
  return new SessionSuccess(await context.services.db.read.get(JointSession, { id }));
}

export async function rectificationSuccess(context: RequestContext, id: string): Promise<RectificationSuccess> {
  return new RectificationSuccess(await context.services.db.read.get(RectificationRow, { id }));
}

const versioned = [InvalidInput, IllegalTransition, StaleVersion, NotAllowed] as const;
const unversioned = [InvalidInput, IllegalTransition, NotAllowed] as const;

export const CallSessionResult = resultUnion('CallSessionResult', () => [SessionSuccess, ...unversioned]);
export const RescheduleSessionResult = resultUnion('RescheduleSessionResult', () => [SessionSuccess, ...versioned]);
export const CancelSessionResult = resultUnion('CancelSessionResult', () => [SessionSuccess, ...versioned]);
export const AnswerInvitationResult = resultUnion('AnswerInvitationResult', () => [SessionSuccess, ...unversioned]);
export const RecordMinutesResult = resultUnion('RecordMinutesResult', () => [SessionSuccess, ...versioned]);
export const GiveConclusionResult = resultUnion('GiveConclusionResult', () => [SessionSuccess, ...unversioned]);
export const ConcludeSessionResult = resultUnion('ConcludeSessionResult', () => [
  SessionSuccess,
  SessionUnfinished,
  ...versioned,
]);
export const ReportRectificationResult = resultUnion('ReportRectificationResult', () => [
  RectificationSuccess,
  ...versioned,
]);
export const RecheckRectificationResult = resultUnion('RecheckRectificationResult', () => [
  RectificationSuccess,
  ...versioned,
]);
