import type { SpecialLink } from '../catalogue/index.js';

/** 延长审批: asked for by whoever handles the case, approved by the head of the authority (许可法 42). */
export const ExtensionState = {
  requested: 'requested',
  approved: 'approved',
  rejected: 'rejected',
  /** By the department before the decision, or because the case ended. */
  withdrawn: 'withdrawn',
} as const;
export type ExtensionState = keyof typeof ExtensionState;

export const ExtensionStep = {
  approve: 'approve',
  reject: 'reject',
  withdraw: 'withdraw',
  cancel: 'cancel',
} as const;
export type ExtensionStep = keyof typeof ExtensionStep;

interface Transition<State> {
  readonly from: readonly State[];
  readonly to: State;
}

export const extensionTransitions = {
  // 许可法 42: 经本行政机关负责人批准，可以延长十日
  approve: { from: ['requested'], to: 'approved' },
  reject: { from: ['requested'], to: 'rejected' },
  withdraw: { from: ['requested'], to: 'withdrawn' },
  // domain §2: the case was decided, withdrawn or terminated
  cancel: { from: ['requested'], to: 'withdrawn' },
} as const satisfies Record<ExtensionStep, Transition<ExtensionState>>;

export function nextExtensionState(state: ExtensionState, step: ExtensionStep): ExtensionState | null {
  const row: Transition<ExtensionState> = extensionTransitions[step];
  return row.from.includes(state) ? row.to : null;
}

/** Code of the catalogue's link 延长审批: an extension of its own length, never a special procedure. */
export const EXTENSION_LINK = 'YC';

/** 许可法 42, 82: ten days, counted as working days. */
export const EXTENSION_AT_MOST = 10;

export interface ExtensionAllowance {
  /** Days of the limit's unit, over all extensions of a case. */
  readonly atMost: number;
  readonly basis: string;
}

/** How long an item may be extended by in all: what its own rules say, else what the Licensing Law does. */
export function extensionAllowance(links: readonly SpecialLink[]): ExtensionAllowance {
  const own = links.find(({ code }) => code === EXTENSION_LINK);
  if (own) return { atMost: own.limit.value, basis: `事项清单“${own.name}”：${own.trigger}` };
  return { atMost: EXTENSION_AT_MOST, basis: '行政许可法第四十二条' };
}

export const ExtensionObstacle = {
  notInReview: 'notInReview',
  pastDue: 'pastDue',
  requestOpen: 'requestOpen',
  usedUp: 'usedUp',
} as const;
export type ExtensionObstacle = keyof typeof ExtensionObstacle;

export interface ExtensionFacts {
  /** The case's state allows asking at all. */
  readonly inReview: boolean;
  /** The due day has passed: what is late already is not made good. */
  readonly overdue: boolean;
  readonly requestOpen: boolean;
  /** Days granted so far. */
  readonly granted: number;
  readonly atMost: number;
}

/** What stands in the way of asking for an extension now, the first reason; null when nothing does. */
export function extensionObstacle(facts: ExtensionFacts): ExtensionObstacle | null {
  if (!facts.inReview) return 'notInReview';
  if (facts.requestOpen) return 'requestOpen';
  if (facts.overdue) return 'pastDue';
  return daysLeft(facts) === 0 ? 'usedUp' : null;
}

export function daysLeft({ granted, atMost }: Pick<ExtensionFacts, 'granted' | 'atMost'>): number {
  return Math.max(0, atMost - granted);
}
