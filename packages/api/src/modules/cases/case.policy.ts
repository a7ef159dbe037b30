import { type CaseAction, type CaseStatus, mayCase } from '@gongshen/shared/case';
import type { ClockState } from '@gongshen/shared/clock';
import { departmentRoles, Role, unitRoles } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';

/** What the policy has to know of an item case. */
export interface CaseSubject {
  status: CaseStatus;
  clockState: ClockState;
  unitId: string;
  districtCode: string;
  organisationId: string;
  /** Lead unit of the application's stage (珠 15). */
  leadUnitId: string | null;
  /** When the approval was taken back (许可法 69); left out where nobody asks for it. */
  revokedAt?: string | null;
}

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

/** Read what their unit reads; the head approves extensions (许可法 42), which is no act on the case itself. */
const readingRoles: readonly Role[] = [...unitRoles, Role.leadCoordinator];
const readsEverything: readonly Role[] = [Role.cityAdministrator, Role.supervisor];

/** What a handler does; an approver may do all of it and decides besides (珠 16). */
const handlerActions: readonly CaseAction[] = [
  'accept',
  'decline',
  'draftOpinion',
  'giveOpinion',
  'attachResult',
  'openProcedure',
  'requestSupplement',
  'requestExtension',
  'consult',
];
const approverActions: readonly CaseAction[] = [
  ...handlerActions,
  'decideApprove',
  'decideApproveWithConditions',
  'decideRefuse',
  'terminate',
];

/** The case is handled by the capacity's own unit, in a district it serves. */
export function isOwnUnit(acting: Capacity, subject: Pick<CaseSubject, 'unitId' | 'districtCode'>): boolean {
  return (
    departmentRoles.includes(acting.role) &&
    acting.unitId === subject.unitId &&
    coversDistrict(acting, subject.districtCode)
  );
}

/** Anybody of the authorities' side: opinions, urgings and blockers are theirs to see. */
export function isAuthority(acting: Pick<Assignment, 'role'>): boolean {
  return acting.role !== Role.applicant;
}

/** The capacity coordinates the stage the case is in (珠 15). */
export function leads(acting: Capacity, subject: Pick<CaseSubject, 'leadUnitId' | 'districtCode'>): boolean {
  return (
    acting.role === Role.leadCoordinator &&
    acting.unitId !== null &&
    acting.unitId === subject.leadUnitId &&
    coversDistrict(acting, subject.districtCode)
  );
}

/** Those who supervise (珠 22), and the review centre, which coordinates all stages of its district (沪 15). */
const coordinatesDistrict = ({ role }: Capacity) =>
  readsEverything.includes(role) || role === Role.reviewCentreCoordinator;

/** What the capacity may do by its relation to the case, whatever its state. */
function actionsOf(acting: Capacity, subject: CaseSubject): readonly CaseAction[] {
  if (isOwnUnit(acting, subject)) return acting.role === Role.departmentApprover ? approverActions : handlerActions;
  if (!coversDistrict(acting, subject.districtCode)) return [];
  // 珠 17, 18: one window hands out every result
  if (acting.role === Role.windowClerk) return ['handOut'];
  // 珠 15: the lead unit urges; 珠 22: so do those who supervise; 沪 15: and the review centre
  if (leads(acting, subject) || coordinatesDistrict(acting)) return ['urge'];
  return [];
}

/**
 * A case that waits for another's result cannot be accepted, whoever tries (domain §2); nor is an approval handed out that was taken back.
 */
const held = (action: CaseAction, { clockState, revokedAt }: CaseSubject) =>
  (action === 'accept' && clockState === 'waiting') || (action === 'handOut' && (revokedAt ?? null) !== null);

/** `availableActions`: by relation and state; what still blocks an approval is told by the blockers. */
export function availableCaseActions(acting: Capacity, subject: CaseSubject): CaseAction[] {
  return actionsOf(acting, subject).filter((action) => mayCase(subject.status, action) && !held(action, subject));
}

/** `unknown`: to this capacity the case does not exist. */
export type CaseAnswer = 'allowed' | 'unknown' | 'notAllowed';

/**
 * May this capacity do this to this case, its state aside. Guards the mutation.
 * A department acts on the cases of its own unit alone; to all others it answers as if they were not there.
 */
export function mayActOnCase(acting: Capacity, action: CaseAction, subject: CaseSubject): CaseAnswer {
  if (actionsOf(acting, subject).includes(action)) return 'allowed';
  return mayReadCase(acting, subject, []) ? 'notAllowed' : 'unknown';
}

/**
 * May this capacity read this case, and with it what all departments gave on it (珠 2, domain §4).
 * @param partUnitIds units that have part in the project, any stage (`unitsWithPart`)
 */
export function mayReadCase(acting: Capacity, subject: CaseSubject, partUnitIds: readonly string[]): boolean {
  if (!coversDistrict(acting, subject.districtCode)) return false;
  if (acting.role === Role.applicant) return acting.organisationId === subject.organisationId;
  // 沪 15: a case is there from the receipt on, and so the review centre of its district reads it
  if (acting.role === Role.windowClerk || coordinatesDistrict(acting)) return true;
  if (acting.unitId === null) return false;
  if (leads(acting, subject)) return true;
  if (!readingRoles.includes(acting.role)) return false;
  return acting.unitId === subject.unitId || partUnitIds.includes(acting.unitId);
}
