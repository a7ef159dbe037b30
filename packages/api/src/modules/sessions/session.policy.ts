import { departmentRoles, Role, unitRoles } from '@gongshen/shared/identity';
import {
  maySession,
  type RectificationAction,
  type RectificationState,
  rectificationActions,
  type SessionAction,
  type SessionState,
} from '@gongshen/shared/session';
import type { Assignment } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';
import type { ClashKind } from './session-clash.rules.js';

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

/** What the policy has to know of a session. */
export interface SessionSubject {
  state: SessionState;
  districtCode: string;
  organisationId: string;
  calledByUnitId: string;
  /** Units that were invited. */
  invitedUnitIds: readonly string[];
  /** Of these, the ones that may give a conclusion now (`mayConclude`). */
  concludingUnitIds: readonly string[];
}

const callers: readonly Role[] = [Role.leadCoordinator, Role.reviewCentreCoordinator];
export const readsDistrict: readonly Role[] = [
  Role.windowClerk,
  Role.reviewCentreCoordinator,
  Role.cityAdministrator,
  Role.supervisor,
];
export const readsOfUnit: readonly Role[] = [...unitRoles, Role.leadCoordinator];

/** 珠 15: the lead unit calls sessions of its own stages; 沪 15: the review centre those of any stage of its district. */
export function mayCallSession(
  acting: Capacity,
  application: { leadUnitId: string | null; districtCode: string },
): boolean {
  if (acting.unitId === null || !coversDistrict(acting, application.districtCode)) return false;
  if (acting.role === Role.reviewCentreCoordinator) return true;
  return acting.role === Role.leadCoordinator && acting.unitId === application.leadUnitId;
}

/** The capacity coordinates what its own unit has called. */
export function runsSession(acting: Capacity, subject: Pick<SessionSubject, 'calledByUnitId' | 'districtCode'>) {
  return (
    callers.includes(acting.role) &&
    acting.unitId === subject.calledByUnitId &&
    coversDistrict(acting, subject.districtCode)
  );
}

/** The capacity speaks for an invited unit: 珠 16, handlers and approvers alike. */
export function takesPart(acting: Capacity, subject: Pick<SessionSubject, 'invitedUnitIds' | 'districtCode'>): boolean {
  return (
    departmentRoles.includes(acting.role) &&
    acting.unitId !== null &&
    subject.invitedUnitIds.includes(acting.unitId) &&
    coversDistrict(acting, subject.districtCode)
  );
}

function actionsOf(acting: Capacity, subject: SessionSubject): readonly SessionAction[] {
  if (runsSession(acting, subject)) return ['reschedule', 'cancel', 'recordMinutes', 'conclude'];
  return takesPart(acting, subject) ? ['answerInvitation', 'giveConclusion'] : [];
}

/** A unit that stayed away and owes nothing has nothing to conclude. */
const open = (acting: Capacity, action: SessionAction, subject: SessionSubject) =>
  maySession(subject.state, action) &&
  (action !== 'giveConclusion' || subject.concludingUnitIds.includes(acting.unitId ?? ''));

export function availableSessionActions(acting: Capacity, subject: SessionSubject): SessionAction[] {
  return actionsOf(acting, subject).filter((action) => open(acting, action, subject));
}

/** `unknown`: to this capacity the session does not exist. */
export type SessionAnswer = 'allowed' | 'unknown' | 'notAllowed';

/** May this capacity do this, the state aside. `partUnitIds` as in `mayReadSession`. */
export function mayActOnSession(
  acting: Capacity,
  action: SessionAction,
  subject: SessionSubject,
  partUnitIds: readonly string[],
): SessionAnswer {
  if (actionsOf(acting, subject).includes(action)) return 'allowed';
  return mayReadSession(acting, subject, partUnitIds) ? 'notAllowed' : 'unknown';
}

/**
 * May this capacity read the session: the applicant's people, whoever coordinates or supervises its district, and every unit
 * that has part in the project, which an invitation gives.
 * @param partUnitIds units that have part in the project, any stage (`unitsWithPart`)
 */
export function mayReadSession(
  acting: Capacity,
  subject: Pick<SessionSubject, 'districtCode' | 'organisationId'>,
  partUnitIds: readonly string[],
): boolean {
  if (acting.role === Role.applicant) return acting.organisationId === subject.organisationId;
  if (!coversDistrict(acting, subject.districtCode)) return false;
  if (readsDistrict.includes(acting.role)) return true;
  return readsOfUnit.includes(acting.role) && acting.unitId !== null && partUnitIds.includes(acting.unitId);
}

/** What units write each other with an answer is not for the applicant. */
export function mayReadRemarks(acting: Pick<Assignment, 'role'>): boolean {
  return acting.role !== Role.applicant;
}

/** That somebody is taken at a time is told between authorities, without what it is for; a guest's time to whoever runs the session. */
export function mayReadClash(acting: Capacity, kind: ClashKind, runs: boolean): boolean {
  return acting.role !== Role.applicant && (kind !== 'guest' || runs);
}

/** Which session it is that takes them: told to whom it is in the calendar of anyway. */
export function mayKnowOther(
  acting: Capacity,
  other: Pick<SessionSubject, 'calledByUnitId' | 'districtCode' | 'invitedUnitIds'>,
): boolean {
  if (!coversDistrict(acting, other.districtCode)) return false;
  if (readsDistrict.includes(acting.role)) return true;
  const invited = readsOfUnit.includes(acting.role) && other.invitedUnitIds.includes(acting.unitId ?? '');
  return invited || runsSession(acting, other);
}

/** As with opinions (domain §4): to the applicant a department's text is shown once it is part of the overall conclusion. */
export function mayReadConclusions(acting: Pick<Assignment, 'role'>, state: SessionState): boolean {
  return acting.role !== Role.applicant || state === 'concluded';
}

/** What the policy has to know of something to be put right. */
export interface RectificationSubject {
  state: RectificationState;
  unitId: string;
  districtCode: string;
  organisationId: string;
}

function rectificationRelation(acting: Capacity, subject: RectificationSubject): RectificationAction | null {
  if (acting.role === Role.applicant) return acting.organisationId === subject.organisationId ? 'report' : null;
  const asked =
    departmentRoles.includes(acting.role) &&
    acting.unitId === subject.unitId &&
    coversDistrict(acting, subject.districtCode);
  return asked ? 'recheck' : null;
}

/** The applicant reports, the unit that asked looks again: `availableActions` and guard alike. */
export function availableRectificationActions(acting: Capacity, subject: RectificationSubject): RectificationAction[] {
  const own = rectificationRelation(acting, subject);
  return rectificationActions(subject.state).filter((action) => action === own);
}

export function mayActOnRectification(
  acting: Capacity,
  action: RectificationAction,
  subject: RectificationSubject,
  partUnitIds: readonly string[],
): SessionAnswer {
  if (rectificationRelation(acting, subject) === action) return 'allowed';
  return mayReadSession(acting, subject, partUnitIds) ? 'notAllowed' : 'unknown';
}
