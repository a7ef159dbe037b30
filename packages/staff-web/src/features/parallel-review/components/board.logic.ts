import { type CaseStatus, isCaseOpen } from '@gongshen/shared/case';
import type { Lamp } from '@gongshen/shared/graphql';

interface Standing {
  readonly id: string;
  readonly status: CaseStatus;
  readonly clock: { readonly lamp: Lamp; readonly state: string; readonly dueOn?: string | null };
}

export interface BoardCounts {
  readonly total: number;
  readonly open: number;
  readonly late: number;
  readonly nearDue: number;
  readonly waiting: number;
  readonly decided: number;
}

/** How a stage stands, counted over its cases. A decided case is neither late nor near. */
export function countBoard(cases: readonly Standing[]): BoardCounts {
  const open = cases.filter((each) => isCaseOpen(each.status));
  return {
    total: cases.length,
    open: open.length,
    late: open.filter((each) => each.clock.lamp === 'red').length,
    nearDue: open.filter((each) => each.clock.lamp === 'yellow').length,
    waiting: open.filter(awaitsOthers).length,
    decided: cases.length - open.length,
  };
}

/** Of either gate: its time has not begun, or runs without a due day until what it waits for is decided (domain §3). */
const awaitsOthers = ({ clock: { state, dueOn } }: Standing) => state === 'waiting' || (state === 'running' && !dueOn);

const urgency: Record<Lamp, number> = { red: 0, yellow: 1, green: 2, grey: 3 };

/** Who needs attention first: late, near due, the rest by due day, decided last. */
export function byUrgency<C extends Standing>(cases: readonly C[]): C[] {
  const rank = (each: C) => (isCaseOpen(each.status) ? urgency[each.clock.lamp] : 4);
  return [...cases].sort(
    (a, b) => rank(a) - rank(b) || (a.clock.dueOn ?? '9999').localeCompare(b.clock.dueOn ?? '9999'),
  );
}
