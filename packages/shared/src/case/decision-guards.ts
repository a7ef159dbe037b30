import type { CaseStatus } from './case-states.js';
import { type Decision, decisionActions, mayCase } from './case-transitions.js';
import { OWED_WORKING_DAYS_MAX } from './owed.js';
import { type AssessedPrerequisite, readGate } from './prerequisites.js';

export const BlockerKind = {
  prerequisite: 'prerequisite',
  ownOpinion: 'ownOpinion',
  specialProcedure: 'specialProcedure',
  resultDocument: 'resultDocument',
  reasons: 'reasons',
  conditions: 'conditions',
  clock: 'clock',
  owed: 'owed',
} as const;
export type BlockerKind = keyof typeof BlockerKind;

export const BlockerReason = {
  prerequisiteWaiting: 'prerequisiteWaiting',
  prerequisiteFailed: 'prerequisiteFailed',
  changedTakenBack: 'changedTakenBack',
  noOwnOpinion: 'noOwnOpinion',
  opinionStale: 'opinionStale',
  specialProcedureOpen: 'specialProcedureOpen',
  noResultDocument: 'noResultDocument',
  wrongResultDocument: 'wrongResultDocument',
  noReasons: 'noReasons',
  noRemedies: 'noRemedies',
  noOwed: 'noOwed',
  owedDayOutOfRange: 'owedDayOutOfRange',
  otherOwedOverdue: 'otherOwedOverdue',
  clockNotRunning: 'clockNotRunning',
} as const;
export type BlockerReason = keyof typeof BlockerReason;

export interface Blocker {
  readonly kind: BlockerKind;
  readonly reason: BlockerReason;
  /** The item waited for; prerequisites only. */
  readonly itemCode: string | null;
}

export interface DecisionFacts {
  readonly prerequisites: readonly AssessedPrerequisite[];
  /** Opinions the deciding department has given on this case and not superseded. */
  readonly ownGivenOpinions: readonly { readonly kind: string; readonly stale: boolean }[];
  readonly openSpecialProcedures: number;
  /** The document attached for this decision; null when there is none. */
  readonly resultDocument: { readonly kind: string } | null;
  readonly clockRunning: boolean;
  /** 延期、变更: the earlier result it is about was taken back meanwhile. */
  readonly changedTakenBack: boolean;
  /** Things the organisation owes from other approvals whose day has passed (容缺). */
  readonly organisationOwesOverdue: number;
}

export interface DecisionTexts {
  readonly reason?: string | null;
  readonly remedies?: string | null;
  /** What an approval with conditions leaves owed; `withinRange` by `owedDayWithinRange`. */
  readonly owed?: readonly { readonly withinRange: boolean }[];
}

/** 许可法 38: offered as the remedies text of a refusal. */
export const DEFAULT_REMEDIES =
  '如对本决定不服，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。';

/** A first look, or what another asked for, is no ground to decide on; a review held together is (沪 15). */
const decidingKinds: ReadonlySet<string> = new Set(['final', 'jointReview']);

/**
 * Everything that stands in the way of a decision, at once (domain §2; 珠 16, 17, 21). Empty: it may be taken.
 * The status is judged by the transition table, not here.
 */
export function decisionBlockers(decision: Decision, facts: DecisionFacts, texts: DecisionTexts): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const block = (kind: BlockerKind, reason: BlockerReason, itemCode: string | null = null) =>
    blockers.push({ kind, reason, itemCode });

  const gate = readGate(facts.prerequisites, 'decide');
  // A prerequisite that has failed can only be answered by a refusal; then nothing else is waited for either.
  if (!(decision === 'refuse' && gate.failed)) {
    for (const { itemCode, state } of gate.blockedBy) {
      block('prerequisite', state === 'failed' ? 'prerequisiteFailed' : 'prerequisiteWaiting', itemCode);
    }
  }
  // 许可法 69: what was taken back is neither extended nor changed; else it would stand again by another door
  if (facts.changedTakenBack && decision !== 'refuse') block('prerequisite', 'changedTakenBack');
  // 珠 16: the department's own view comes first
  const own = facts.ownGivenOpinions.filter(({ kind }) => decidingKinds.has(kind));
  if (own.length === 0) block('ownOpinion', 'noOwnOpinion');
  else if (own.every((opinion) => opinion.stale)) block('ownOpinion', 'opinionStale');
  // 珠 12: a special procedure ends with its conclusion before the item is decided
  if (facts.openSpecialProcedures > 0) block('specialProcedure', 'specialProcedureOpen');
  // 珠 27 (5): the recorded time must be the real one, so nothing is decided while the clock stands still
  if (!facts.clockRunning) block('clock', 'clockNotRunning');
  // 珠 21: 办结无结果材料
  if (facts.resultDocument === null) block('resultDocument', 'noResultDocument');
  else if ((facts.resultDocument.kind === 'refusal') !== (decision === 'refuse')) {
    block('resultDocument', 'wrongResultDocument');
  }
  // 许可法 38: a refusal gives reasons and names the remedies
  if (decision === 'refuse' && isBlank(texts.reason)) block('reasons', 'noReasons');
  if (decision === 'refuse' && isBlank(texts.remedies)) block('reasons', 'noRemedies');
  // 容缺通过: what is owed, and by when; nobody is trusted with more while something promised is late
  if (decision === 'approveWithConditions') {
    const owed = texts.owed ?? [];
    if (owed.length === 0) block('owed', 'noOwed');
    if (owed.some((each) => !each.withinRange)) block('owed', 'owedDayOutOfRange');
    if (facts.organisationOwesOverdue > 0) block('owed', 'otherOwedOverdue');
  }
  return blockers;
}

/** Everything that stands in the way of accepting a case: prerequisites that gate acceptance. */
export function acceptBlockers(prerequisites: readonly AssessedPrerequisite[]): readonly Blocker[] {
  return readGate(prerequisites, 'accept').blockedBy.map(({ itemCode, state }) => ({
    kind: 'prerequisite',
    reason: state === 'failed' ? 'prerequisiteFailed' : 'prerequisiteWaiting',
    itemCode,
  }));
}

export function mayDecide(status: CaseStatus, decision: Decision): boolean {
  return mayCase(status, decisionActions[decision]);
}

function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** A blocker as a sentence. `itemName` names the item waited for. */
export function blockerText(blocker: Blocker, itemName: (code: string) => string): string {
  const item = blocker.itemCode === null ? '' : `“${itemName(blocker.itemCode)}”`;
  const texts = {
    prerequisiteWaiting: `前置事项${item}尚未办结`,
    prerequisiteFailed: `前置事项${item}未获通过，本事项不能通过`,
    changedTakenBack: '所要变更、延续的结果已被撤销，本事项不能通过',
    noOwnOpinion: '本部门尚未出具审查意见',
    opinionStale: '审查意见所依据的材料已更换，请重新出具意见',
    specialProcedureOpen: '特别程序尚未结束',
    noResultDocument: '尚未上传结果文书',
    wrongResultDocument: '结果文书的类型与决定不符',
    noReasons: '请填写不予许可的理由',
    noRemedies: '请填写救济途径',
    noOwed: '请写明容缺后须补交的内容和期限',
    owedDayOutOfRange: `补交期限应在决定次日起${OWED_WORKING_DAYS_MAX}个工作日以内`,
    otherOwedOverdue: '该单位另有容缺材料逾期未补交，不能再容缺通过',
    clockNotRunning: '审批计时未在运行，不能办结',
  } as const satisfies Record<BlockerReason, string>;
  return texts[blocker.reason];
}
