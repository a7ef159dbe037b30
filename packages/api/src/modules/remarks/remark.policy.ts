import { roleMay } from '@gongshen/shared/identity';
import { RemarkAction } from '@gongshen/shared/material';
import type { Assignment } from '../../kernel/actor.js';

/** What the policy has to know of a remark, by somebody who may read the version it is pinned to. */
export interface RemarkSubject {
  unitId: string;
  authorId: string;
  resolvedAt: string | null;
  answered: boolean;
}

type Reviewer = { accountId: string; acting: Pick<Assignment, 'role' | 'unitId'> };

/** All authorities that read the material, never the applicant: what is told the applicant is told by a notice (珠 9). */
export function readsRemarks({ role }: Pick<Assignment, 'role'>): boolean {
  return roleMay(role, 'remark.read');
}

export function writesRemarks({ role, unitId }: Pick<Assignment, 'role' | 'unitId'>): boolean {
  return roleMay(role, 'remark.write') && unitId !== null;
}

/** May this person do this to the remark by their relation to it, whatever its state. */
export function mayRelate({ accountId, acting }: Reviewer, action: RemarkAction, subject: RemarkSubject): boolean {
  if (!writesRemarks(acting)) return false;
  if (action === RemarkAction.answer) return true;
  if (action === RemarkAction.resolve) return acting.unitId === subject.unitId;
  return accountId === subject.authorId && acting.unitId === subject.unitId;
}

/** Whether it may happen now: a remark that was answered is part of a conversation, a resolved one is over. */
export function happensNow(action: RemarkAction, { resolvedAt, answered }: RemarkSubject): boolean {
  return resolvedAt === null && (action !== RemarkAction.remove || !answered);
}

export function availableRemarkActions(reviewer: Reviewer, subject: RemarkSubject): RemarkAction[] {
  return Object.values(RemarkAction).filter(
    (action) => mayRelate(reviewer, action, subject) && happensNow(action, subject),
  );
}
