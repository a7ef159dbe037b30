import { CaseStatus, isCaseOpen } from '@gongshen/shared/case';

interface Handed {
  readonly status: CaseStatus;
}

export interface IssuanceCounts {
  /** Decided and not handed out yet. */
  readonly pending: number;
  readonly handedOut: number;
  /** Still with their departments. */
  readonly open: number;
}

const gone: readonly CaseStatus[] = [CaseStatus.issued, CaseStatus.archived];
/** Ends without a result document: there is nothing to hand out. */
const without: readonly CaseStatus[] = [CaseStatus.notAccepted, CaseStatus.terminated];

/** What can be handed out now comes first, then what is gone, then what is still with its department. */
export function handOutFirst<C extends Handed & { readonly availableActions: readonly string[] }>(
  cases: readonly C[],
): C[] {
  const rank = (each: C) => (each.availableActions.includes('handOut') ? 0 : isCaseOpen(each.status) ? 2 : 1);
  return [...cases].sort((a, b) => rank(a) - rank(b));
}

/** How far the handing out of one application's results has come (珠 17, 18). */
export function countIssuance(cases: readonly Handed[]): IssuanceCounts {
  const open = cases.filter((each) => isCaseOpen(each.status)).length;
  const handedOut = cases.filter((each) => gone.includes(each.status)).length;
  const nothing = cases.filter((each) => without.includes(each.status)).length;
  return { pending: cases.length - open - handedOut - nothing, handedOut, open };
}
