/** One department's handling of one item (domain §2). */
export const CaseStatus = {
  assigned: 'assigned',
  accepted: 'accepted',
  notAccepted: 'notAccepted',
  suspended: 'suspended',
  approved: 'approved',
  approvedWithConditions: 'approvedWithConditions',
  refused: 'refused',
  terminated: 'terminated',
  issued: 'issued',
  archived: 'archived',
} as const;
export type CaseStatus = keyof typeof CaseStatus;

/** 办结 of a case; kept when the case moves on to issued and archived. */
export const CaseOutcome = {
  approved: 'approved',
  /** 容缺通过 */
  approvedWithConditions: 'approvedWithConditions',
  refused: 'refused',
  terminated: 'terminated',
  notAccepted: 'notAccepted',
} as const;
export type CaseOutcome = keyof typeof CaseOutcome;

const undecided: ReadonlySet<CaseStatus> = new Set(['assigned', 'accepted', 'suspended']);

/** True while a decision of the department is still awaited. */
export function isCaseOpen(status: CaseStatus): boolean {
  return undecided.has(status);
}

/** An outcome on which other items may rest as on a prerequisite. */
export function isFavourable(outcome: CaseOutcome): boolean {
  return outcome === CaseOutcome.approved || outcome === CaseOutcome.approvedWithConditions;
}

/** Lanes of a department's workbench. */
export const WorkbenchLane = {
  toAccept: 'toAccept',
  inReview: 'inReview',
  waiting: 'waiting',
  nearDue: 'nearDue',
  overdue: 'overdue',
  done: 'done',
} as const;
export type WorkbenchLane = keyof typeof WorkbenchLane;
