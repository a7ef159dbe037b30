import {
  CertificateAction,
  type CertificateState,
  mayCertificate,
  ProposalAction,
  type ProposalState,
} from '@gongshen/shared/certificate';
import { departmentRoles, Role, unitRoles } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { coversDistrict } from '../identity/index.js';

type Capacity = Pick<Assignment, 'role' | 'unitId' | 'districts' | 'organisationId'>;

/** What the policy has to know of a certificate. */
export interface CertificateSubject {
  state: CertificateState;
  unitId: string;
  districtCode: string;
  organisationId: string;
  /** Who wrote in it: they do not seal it. */
  draftedBy: string;
  editedBy: string;
  writtenBy?: readonly string[] | null;
  /** The case is still in the department's hands. */
  caseOpen: boolean;
  /** A proposal about it waits for somebody's confirmation. */
  proposalOpen: boolean;
  /** Somebody is sealing it just now. */
  sealingId?: string | null;
  handedOut: boolean;
  effective: boolean;
}

export interface ProposalSubject {
  state: ProposalState;
  proposedBy: string;
  unitId: string;
  districtCode: string;
}

/** Of the unit that issues it, in a district it serves. */
function ofUnit(acting: Capacity, subject: { unitId: string; districtCode: string }, roles: readonly Role[]): boolean {
  return (
    roles.includes(acting.role) && acting.unitId === subject.unitId && coversDistrict(acting, subject.districtCode)
  );
}

const preparing: readonly CertificateAction[] = ['edit', 'discard', 'seal'];

/** By relation alone, whatever the state and whoever drafted it. */
export function relatedTo(acting: Capacity, action: CertificateAction, subject: CertificateSubject): boolean {
  if (action === 'seal') return ofUnit(acting, subject, [Role.departmentApprover]);
  return ofUnit(acting, subject, preparing.includes(action) ? departmentRoles : unitRoles);
}

/** 四眼: whoever wrote in it does not seal it. */
export function wroteIt(accountId: string, { draftedBy, editedBy, writtenBy }: CertificateSubject): boolean {
  return accountId === draftedBy || accountId === editedBy || (writtenBy ?? []).includes(accountId);
}

/** `availableActions`, by the same function that guards the acts. */
export function availableCertificateActions(
  acting: Capacity,
  accountId: string,
  subject: CertificateSubject,
): CertificateAction[] {
  return (Object.keys(CertificateAction) as CertificateAction[]).filter((action) => {
    if (!mayCertificate(subject.state, action) || !relatedTo(acting, action, subject)) return false;
    if (preparing.includes(action)) {
      const free = subject.caseOpen && (subject.sealingId ?? null) === null;
      return free && !(action === 'seal' && wroteIt(accountId, subject));
    }
    return !subject.proposalOpen;
  });
}

/** 暂停、恢复、撤销 are confirmed by an approver or the head of the unit, never by whoever proposed them. */
export function availableProposalActions(
  acting: Capacity,
  accountId: string,
  subject: ProposalSubject,
): ProposalAction[] {
  if (subject.state !== 'open') return [];
  if (subject.proposedBy === accountId) return ofUnit(acting, subject, unitRoles) ? ['withdraw'] : [];
  return ofUnit(acting, subject, [Role.departmentApprover, Role.departmentHead]) ? ['confirm', 'decline'] : [];
}

/**
 * May this capacity see it, where the case itself may be read. Before the decision it is the department's own; then every
 * authority's (珠 2, 17); the holder's once it was handed out (珠 18).
 */
export function mayReadCertificate(acting: Capacity, subject: CertificateSubject): boolean {
  if (acting.role === Role.applicant) {
    return acting.organisationId === subject.organisationId && subject.effective && subject.handedOut;
  }
  return subject.effective || ofUnit(acting, subject, unitRoles);
}
