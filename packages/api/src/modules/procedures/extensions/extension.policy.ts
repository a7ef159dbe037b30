import { nextExtensionState } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import { type CaseSubject, isOwnUnit, mayReadCase } from '../../cases/index.js';
import { coversDistrict } from '../../identity/index.js';
import type { CaseExtensionRow } from './case-extension.entity.js';

type State = Pick<CaseExtensionRow, 'state'>;
type Place = Pick<CaseSubject, 'unitId' | 'districtCode'>;

/** 许可法 42: the head of the authority that handles the case, nobody else's. */
function isHead(acting: Assignment, { unitId, districtCode }: Place): boolean {
  return acting.role === 'departmentHead' && acting.unitId === unitId && coversDistrict(acting, districtCode);
}

/** May this capacity decide on it, its state aside. To those who cannot read the case it is not there. */
export function mayActOnExtension(acting: Assignment, subject: CaseSubject): 'allowed' | 'notAllowed' | 'unknown' {
  if (isHead(acting, subject)) return 'allowed';
  return mayReadCase(acting, subject, []) ? 'notAllowed' : 'unknown';
}

export function mayDecideExtension(acting: Assignment, { state }: State, itemCase: Place): boolean {
  return nextExtensionState(state, 'approve') !== null && isHead(acting, itemCase);
}

export function mayWithdrawExtension(acting: Assignment, { state }: State, itemCase: Place): boolean {
  return nextExtensionState(state, 'withdraw') !== null && isOwnUnit(acting, itemCase);
}

/** What was asked for is between the authorities; the applicant learns what was approved (domain §3). */
export function mayReadExtension(acting: Pick<Assignment, 'role'>, { state }: State): boolean {
  return acting.role !== 'applicant' || state === 'approved';
}
