import { ApplicationAction, ApplicationStatus, isWithDepartments, mayApplication } from '@gongshen/shared/application';
import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';

/** Actions guarded here; those on cases, opinions and sessions come from the policies of their modules. */
export type OwnAction = Exclude<
  ApplicationAction,
  'urge' | 'handOut' | 'decideSupplements' | 'requestOpinions' | 'addItem' | 'callSession'
>;

/** What the policy has to know of an application. */
export interface PolicySubject {
  status: ApplicationStatus;
  organisationId: string;
  districtCode: string;
  leadUnitId: string | null;
  /** Instant of the formal receipt: from then on the departments have it before them (珠 11, 12). */
  receivedAt: string | null;
  /** The open notice names the online form; left out where nobody asks for it. */
  formNamed?: boolean;
}

const applicantActions: readonly OwnAction[] = [
  'editDraft',
  'submit',
  'discardDraft',
  'answerCorrection',
  'correctForm',
  'resubmit',
  'withdraw',
];
const windowActions: readonly OwnAction[] = [
  'startCheck',
  'recordCheck',
  'issueReceipt',
  'issueCorrection',
  'returnOutOfScope',
];

/** The organisation's own; whoever acts for it at the window does so in the window's district alone (珠 9). */
const isOwn = (acting: Assignment, { organisationId, districtCode }: PolicySubject) =>
  acting.organisationId === organisationId && coversDistrict(acting, districtCode);

/** Whether the capacity stands in the relation to the application that its actions need, whatever the status. */
function actionsOf(acting: Assignment, subject: PolicySubject): readonly OwnAction[] {
  if (acting.role === Role.applicant) {
    return isOwn(acting, subject) ? applicantActions : [];
  }
  if (acting.role === Role.windowClerk) {
    return coversDistrict(acting, subject.districtCode) ? windowActions : [];
  }
  return [];
}

export type PolicyAnswer = { allowed: true } | { allowed: false; because: 'capacity' | 'state' };

/** May this capacity do this to this application now. Guards the mutation, and fills `availableActions`. */
export function mayDo(acting: Assignment, action: OwnAction, subject: PolicySubject): PolicyAnswer {
  if (!actionsOf(acting, subject).includes(action)) {
    return { allowed: false, because: 'capacity' };
  }
  return allowsNow(subject, action) ? { allowed: true } : { allowed: false, because: 'state' };
}

/** 珠 11: while a correction is answered the form may be changed only when the notice names it. */
function allowsNow(subject: PolicySubject, action: OwnAction): boolean {
  return mayApplication(subject.status, action) && (action !== 'correctForm' || subject.formNamed === true);
}

/** 珠 12, 15: after the receipt the organisation brings what it is asked for; which that is, the departments' acts say. */
export function mayBringLater(acting: Assignment, subject: PolicySubject): PolicyAnswer {
  if (acting.role !== Role.applicant || !isOwn(acting, subject)) {
    return { allowed: false, because: 'capacity' };
  }
  return isWithDepartments(subject.status) ? { allowed: true } : { allowed: false, because: 'state' };
}

export function availableActions(acting: Assignment, subject: PolicySubject): OwnAction[] {
  return actionsOf(acting, subject).filter((action) => allowsNow(subject, action));
}

/** Roles that read every application of their district, or of the city, once it has left its draft. */
export const readsEverything: readonly Role[] = [Role.cityAdministrator, Role.supervisor];

/**
 * May this capacity read this application. A draft is its organisation's alone; once received it is read by every department
 * and lead unit that has part in the project, any stage (珠 2, 15), and by the review centre of the district (沪 15).
 * @param partUnitIds units that have part in the project (`unitsWithPart`)
 */
export function mayRead(acting: Assignment, subject: PolicySubject, partUnitIds: readonly string[]): boolean {
  if (acting.role === Role.applicant) {
    return isOwn(acting, subject);
  }
  if (subject.status === ApplicationStatus.draft) {
    return false;
  }
  if (!coversDistrict(acting, subject.districtCode)) {
    return false;
  }
  if (acting.role === Role.windowClerk || readsEverything.includes(acting.role)) {
    return true;
  }
  if (subject.receivedAt === null) {
    return false;
  }
  if (acting.role === Role.reviewCentreCoordinator) {
    return true;
  }
  if (acting.unitId === null) {
    return false;
  }
  if (acting.role === Role.leadCoordinator) {
    return acting.unitId === subject.leadUnitId || partUnitIds.includes(acting.unitId);
  }
  return unitRoles.includes(acting.role) && partUnitIds.includes(acting.unitId);
}

/** The keyword screen's hits are for the window and those who supervise it, never for the applicant (沪 18). */
export function maySeeClassifiedHits(acting: Assignment): boolean {
  return acting.role === Role.windowClerk || readsEverything.includes(acting.role);
}

/** What is being put right is the applicant's alone until it is sent: new versions, answers to the notice. */
export function mayReadUnsent(acting: Pick<Assignment, 'role'>): boolean {
  return acting.role === Role.applicant;
}
