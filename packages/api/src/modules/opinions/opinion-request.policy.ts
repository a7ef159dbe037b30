import { isCaseOpen, mayCase } from '@gongshen/shared/case';
import { Role } from '@gongshen/shared/identity';
import type { OpinionRequestState } from '@gongshen/shared/opinion';
import type { Assignment } from '../../kernel/actor.js';
import { type CaseSubject, leads } from '../cases/index.js';
import { coversDistrict } from '../identity/index.js';
import { speaksFor } from './opinion.policy.js';

/** What the policy has to know of a request and of its case. */
export interface RequestSubject {
  state: OpinionRequestState;
  unitId: string | null;
  askedByUnitId: string;
  districtCode: string;
  itemCase: CaseSubject;
}

/** 珠 15: the lead unit sets the date by which the departments of its stage say what they think. */
export function mayRequestPreliminary(acting: Assignment, itemCase: CaseSubject): boolean {
  return leads(acting, itemCase) && isCaseOpen(itemCase.status);
}

/** The unit that was asked, in a district it serves. */
export function isAsked(acting: Assignment, { unitId, districtCode }: Pick<RequestSubject, 'unitId' | 'districtCode'>) {
  return speaksFor(acting, unitId) && coversDistrict(acting, districtCode);
}

/** A department's own case has to be in hand first; others answer as long as the decision is open. The due day never closes it. */
export function isAnswerable(unitId: string | null, itemCase: Pick<CaseSubject, 'unitId' | 'status'>): boolean {
  return unitId === itemCase.unitId ? mayCase(itemCase.status, 'giveOpinion') : isCaseOpen(itemCase.status);
}

export function mayAnswer(acting: Assignment, subject: RequestSubject): boolean {
  return subject.state === 'open' && isAsked(acting, subject) && isAnswerable(subject.unitId, subject.itemCase);
}

/** The unit that asked, and the one that leads the stage. */
export function isAsker(acting: Assignment, { askedByUnitId, districtCode, itemCase }: RequestSubject): boolean {
  if (leads(acting, itemCase)) return true;
  return speaksFor(acting, askedByUnitId) && coversDistrict(acting, districtCode);
}

export function mayCancel(acting: Assignment, subject: RequestSubject): boolean {
  return subject.state === 'open' && isAsker(acting, subject);
}

/** The applicant sees who is asked and by when, not what is asked (domain §4). */
export function seesQuestion(acting: Pick<Assignment, 'role'>): boolean {
  return acting.role !== Role.applicant;
}
