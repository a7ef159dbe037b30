import { isCaseOpen } from '@gongshen/shared/case';
import { departmentRoles, Role } from '@gongshen/shared/identity';
import { OpinionAction, type OpinionState } from '@gongshen/shared/opinion';
import type { Assignment } from '../../kernel/actor.js';
import { type CaseSubject, leads } from '../cases/index.js';

/** What the policy has to know of an opinion and of its case. */
export interface OpinionSubject {
  state: OpinionState;
  /** Null: an outside body's. */
  unitId: string | null;
  /** The case it was given on is decided. */
  caseDecided: boolean;
  /** The applicant was asked to answer it (珠 15). */
  replyAsked: boolean;
}

/**
 * May this capacity see the opinion itself, in a case it may read (domain §4). A draft is private to its unit. Authorities see
 * everything that was given; the applicant sees the text once the case is decided, or once asked to answer it; before that only who
 * is asked.
 */
export function mayReadOpinion(acting: Pick<Assignment, 'role' | 'unitId'>, subject: OpinionSubject): boolean {
  if (acting.role === Role.applicant) {
    return subject.state !== 'draft' && (subject.replyAsked || (subject.state === 'given' && subject.caseDecided));
  }
  return subject.state !== 'draft' || isOwnDraft(acting, subject);
}

/** Handlers and approvers write what their unit says. */
export function speaksFor(acting: Pick<Assignment, 'role' | 'unitId'>, unitId: string | null): boolean {
  const handles = departmentRoles.includes(acting.role);
  return handles && unitId !== null && acting.unitId === unitId;
}

export function isOwnDraft(
  acting: Pick<Assignment, 'role' | 'unitId'>,
  subject: Pick<OpinionSubject, 'unitId'>,
): boolean {
  return speaksFor(acting, subject.unitId);
}

/** What the policy has to know of an opinion that the applicant may be asked to answer. */
export interface ReplySubject {
  state: OpinionState;
  reply: { repliedAt: string | null } | null;
  itemCase: CaseSubject;
}

/** 珠 15: the lead unit has the applicant answer a standing opinion, once, while the case is open. */
export function mayAskReply(acting: Assignment, { state, reply, itemCase }: ReplySubject): boolean {
  return leads(acting, itemCase) && state === 'given' && reply === null && isCaseOpen(itemCase.status);
}

/** The applicant answers once, also when the opinion was superseded meanwhile. */
export function mayReply(acting: Assignment, { reply, itemCase }: ReplySubject): boolean {
  return isApplicantOf(acting, itemCase) && reply !== null && reply.repliedAt === null && isCaseOpen(itemCase.status);
}

export function isApplicantOf(acting: Assignment, { organisationId }: Pick<CaseSubject, 'organisationId'>): boolean {
  return acting.role === Role.applicant && acting.organisationId === organisationId;
}

/** `availableActions` of an opinion: the same functions guard the acts. */
export function opinionActions(acting: Assignment, subject: ReplySubject): OpinionAction[] {
  const actions: OpinionAction[] = [];
  if (mayAskReply(acting, subject)) actions.push(OpinionAction.askReply);
  if (mayReply(acting, subject)) actions.push(OpinionAction.reply);
  return actions;
}
