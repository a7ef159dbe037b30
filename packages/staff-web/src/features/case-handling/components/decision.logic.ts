import type { CaseAction, Decision } from '@gongshen/shared/graphql';
import type { OpenCaseFragment } from '../../../generated/graphql.js';

type ShownBlocker = OpenCaseFragment['blockers'][number];

/** The action of the case that a decision needs. */
export const decisionActions: Record<Decision, CaseAction> = {
  approve: 'decideApprove',
  approveWithConditions: 'decideApproveWithConditions',
  refuse: 'decideRefuse',
};

export function decisionsOpen(actions: readonly CaseAction[]): Decision[] {
  return (Object.keys(decisionActions) as Decision[]).filter((decision) => actions.includes(decisionActions[decision]));
}

/**
 * Blockers to show before a decision is tried. The case tells what stops an approval; of these a refusal leaves out the
 * prerequisites, since a prerequisite that failed is a ground for refusing, and the texts the dialog itself asks for.
 */
export function blockersShown(blockers: readonly ShownBlocker[], decision: Decision): ShownBlocker[] {
  return blockers.filter(
    ({ kind }) => kind !== 'reasons' && kind !== 'conditions' && !(decision === 'refuse' && kind === 'prerequisite'),
  );
}

/** Something owed as it is being typed. */
export interface OwedWords {
  readonly text?: string;
  readonly requirementCode?: string;
  readonly dueOn?: string;
}

/** What is owed, to send. The form asks for every text and day before it comes to this. */
export function owedOf(
  words: readonly OwedWords[] | undefined,
): { text: string; requirementCode: string | null; dueOn: string }[] {
  return (words ?? []).map(({ text, requirementCode, dueOn }) => ({
    text: (text ?? '').trim(),
    requirementCode: requirementCode ?? null,
    dueOn: dueOn ?? '',
  }));
}
