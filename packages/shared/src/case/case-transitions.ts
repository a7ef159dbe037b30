import type { CaseStatus } from './case-states.js';

/** What a person can do to an item case. */
export const CaseAction = {
  accept: 'accept',
  decline: 'decline',
  draftOpinion: 'draftOpinion',
  giveOpinion: 'giveOpinion',
  attachResult: 'attachResult',
  decideApprove: 'decideApprove',
  decideApproveWithConditions: 'decideApproveWithConditions',
  decideRefuse: 'decideRefuse',
  handOut: 'handOut',
  urge: 'urge',
  openProcedure: 'openProcedure',
  requestSupplement: 'requestSupplement',
  requestExtension: 'requestExtension',
  consult: 'consult',
  terminate: 'terminate',
} as const;
export type CaseAction = keyof typeof CaseAction;

/** What happens to a case through something else: a special procedure, a supplement, the end of the file. */
export const CaseSystemAction = {
  suspend: 'suspend',
  resume: 'resume',
  takeBack: 'takeBack',
  archive: 'archive',
} as const;
export type CaseSystemAction = keyof typeof CaseSystemAction;

/** `to` is null when the action leaves the case where it is. */
export interface CaseTransition {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus | null;
}

export const caseTransitions = {
  // 珠 12: each department takes up the distributed application by itself
  accept: { from: ['assigned'], to: 'accepted' },
  // 许可法 32: not accepting needs reasons; 珠 21: after a passed check it is looked at by supervision
  decline: { from: ['assigned'], to: 'notAccepted' },
  // 珠 15, 16: views are given while the case is in hand, also while a special procedure is open
  draftOpinion: { from: ['accepted', 'suspended'], to: null },
  giveOpinion: { from: ['accepted', 'suspended'], to: null },
  // 珠 17, 21: the result document is made ready before the decision, which is refused without it
  attachResult: { from: ['accepted', 'suspended'], to: null },
  // 许可法 38; 珠 21: deciding twice is refused, so only an accepted case can be decided
  decideApprove: { from: ['accepted'], to: 'approved' },
  decideApproveWithConditions: { from: ['accepted'], to: 'approvedWithConditions' },
  decideRefuse: { from: ['accepted'], to: 'refused' },
  // 珠 17, 18: one window hands out every result, a refusal like an approval
  handOut: { from: ['approved', 'approvedWithConditions', 'refused'], to: 'issued' },
  // 珠 15: the lead unit urges whoever has not decided
  urge: { from: ['assigned', 'accepted', 'suspended'], to: null },
  // 珠 12: a special procedure, or a supplement agreed by the lead unit (珠 15)
  suspend: { from: ['accepted'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'accepted' },
  // 珠 12: the kinds the catalogue allows, never two at once; what pauses the case is `suspend`
  openProcedure: { from: ['accepted'], to: null },
  // 珠 15: asked by the department, stops time only once the lead unit agrees
  requestSupplement: { from: ['accepted', 'suspended'], to: null },
  // 许可法 42
  requestExtension: { from: ['accepted', 'suspended'], to: null },
  // domain §4: 征求意见
  consult: { from: ['accepted', 'suspended'], to: null },
  // domain §2: the applicant withdrew before the decision, or the department ends it because the matter fell away
  terminate: { from: ['assigned', 'accepted', 'suspended'], to: 'terminated' },
  // 珠 18: handed out by mistake; it stands again as it was decided, which its outcome tells and not this table
  takeBack: { from: ['issued'], to: null },
  archive: { from: ['issued', 'notAccepted', 'terminated'], to: 'archived' },
} as const satisfies Record<CaseAction | CaseSystemAction, CaseTransition>;

/** The status an action leads to (the same one for actions that do not move the case), or null when it is not open. */
export function nextCaseStatus(status: CaseStatus, action: CaseAction | CaseSystemAction): CaseStatus | null {
  const row: CaseTransition = caseTransitions[action];
  return row.from.includes(status) ? (row.to ?? status) : null;
}

export function mayCase(status: CaseStatus, action: CaseAction | CaseSystemAction): boolean {
  return nextCaseStatus(status, action) !== null;
}

/** 办结决定. */
export const Decision = {
  approve: 'approve',
  approveWithConditions: 'approveWithConditions',
  refuse: 'refuse',
} as const;
export type Decision = keyof typeof Decision;

export const decisionActions = {
  approve: 'decideApprove',
  approveWithConditions: 'decideApproveWithConditions',
  refuse: 'decideRefuse',
} as const satisfies Record<Decision, CaseAction>;
