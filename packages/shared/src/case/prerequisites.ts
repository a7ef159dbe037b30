import type { Gate, Prerequisite } from '../catalogue/index.js';
import type { PlainDate } from '../clock/index.js';
import { type CaseOutcome, isFavourable } from './case-states.js';

export const PrerequisiteState = {
  met: 'met',
  waiting: 'waiting',
  /** The other item was refused, declined or ended: waiting for it would last for ever. */
  failed: 'failed',
} as const;
export type PrerequisiteState = keyof typeof PrerequisiteState;

/** What a project has of another item: a case with its outcome, or a result brought in and confirmed by the window. */
export interface PrerequisiteFact {
  readonly itemCode: string;
  /** Null while undecided. */
  readonly outcome: CaseOutcome | null;
  /** Day of the outcome, or on which the brought-in result was confirmed. */
  readonly on: PlainDate | null;
  readonly broughtIn: boolean;
  readonly caseId?: string | null;
  readonly priorResultId?: string | null;
}

export interface AssessedPrerequisite {
  readonly itemCode: string;
  readonly gate: Gate;
  readonly state: PrerequisiteState;
  /** What it is met by, failed by or waited for; null when nothing has been filed for the item. */
  readonly by: PrerequisiteFact | null;
  readonly metOn: PlainDate | null;
}

/**
 * The prerequisites of an item in a project (domain §2). One marked `ifApplicable` counts only where its item applies.
 * Of several facts about an item the favourable one counts, then an open one, then a failed one: a refused item may be filed again.
 */
export function assessPrerequisites(
  prerequisites: readonly Prerequisite[],
  facts: readonly PrerequisiteFact[],
  applies: (itemCode: string) => boolean,
): readonly AssessedPrerequisite[] {
  return prerequisites
    .filter((prerequisite) => !prerequisite.ifApplicable || applies(prerequisite.item))
    .map(({ item, gate }) => {
      const known = facts.filter((fact) => fact.itemCode === item);
      const met = known
        .filter((fact) => fact.outcome !== null && isFavourable(fact.outcome))
        .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))[0];
      if (met) return { itemCode: item, gate, state: 'met', by: met, metOn: met.on };
      const open = known.find((fact) => fact.outcome === null);
      const failed = known.at(-1);
      if (open || !failed) return { itemCode: item, gate, state: 'waiting', by: open ?? null, metOn: null };
      return { itemCode: item, gate, state: 'failed', by: failed, metOn: null };
    });
}

export interface GateReading {
  readonly open: boolean;
  /** Waited for, or failed. Empty when open. */
  readonly blockedBy: readonly AssessedPrerequisite[];
  /** Among them one that can no longer be met this way: the case may be declined or refused on that ground. */
  readonly failed: boolean;
}

/** Whether a gate stands open. The accept gate holds back the decision as well. */
export function readGate(prerequisites: readonly AssessedPrerequisite[], gate: Gate): GateReading {
  const blockedBy = prerequisites.filter(
    (prerequisite) => prerequisite.state !== 'met' && (gate === 'decide' || prerequisite.gate === 'accept'),
  );
  return {
    open: blockedBy.length === 0,
    blockedBy,
    failed: blockedBy.some((prerequisite) => prerequisite.state === 'failed'),
  };
}
