import { mayApplication } from '@gongshen/shared/application';
import { nextSupplementState } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import type { Application } from '../../applications/index.js';
import { type CaseSubject, isOwnUnit, leads } from '../../cases/index.js';
import type { SupplementRequestRow } from './supplement.entity.js';

type Led = Pick<Application, 'status' | 'leadUnitId' | 'districtCode'>;

/** 珠 15: the coordinator of the stage's lead unit decides whether a supplement stops time. */
export function mayDecideSupplements(acting: Assignment, application: Led): boolean {
  return leads(acting, application) && mayApplication(application.status, 'decideSupplements');
}

export function mayDecideRequest(
  acting: Assignment,
  { state }: Pick<SupplementRequestRow, 'state'>,
  application: Led,
): boolean {
  return nextSupplementState(state, 'agree') !== null && mayDecideSupplements(acting, application);
}

/** The department takes back what the lead unit has not decided yet. */
export function mayWithdrawRequest(
  acting: Assignment,
  { state }: Pick<SupplementRequestRow, 'state'>,
  itemCase: Pick<CaseSubject, 'unitId' | 'districtCode'>,
): boolean {
  return nextSupplementState(state, 'withdraw') !== null && isOwnUnit(acting, itemCase);
}

/** The applicant's organisation answers its notice. */
export function mayAnswerNotice(acting: Assignment, { organisationId }: Pick<Application, 'organisationId'>): boolean {
  return acting.role === 'applicant' && acting.organisationId === organisationId;
}
