import type { OriginalLane } from '@gongshen/shared/original';
import { OriginalAction } from '@gongshen/shared/original';

export const windowLanes = [
  'toSend',
  'sent',
  'returning',
  'toPickUp',
  'missing',
] as const satisfies readonly OriginalLane[];
export const departmentLanes = ['arriving', 'here', 'returning', 'missing'] as const satisfies readonly OriginalLane[];

interface Movable {
  id: string;
  availableActions: readonly OriginalAction[];
}

/** What may be done with all of the chosen ones, in the order of the table; with none chosen, nothing. */
export function sharedActions(originals: readonly Movable[], chosen: ReadonlySet<string>): OriginalAction[] {
  const picked = originals.filter(({ id }) => chosen.has(id));
  if (picked.length === 0) return [];
  return (Object.keys(OriginalAction) as OriginalAction[]).filter((action) =>
    picked.every(({ availableActions }) => availableActions.includes(action)),
  );
}

/** Those something may be done with: chosen at first, where all of them allow the same. */
export function movable<T extends Movable>(originals: readonly T[]): T[] {
  return originals.filter(({ availableActions }) => availableActions.length > 0);
}
