import type { OriginalState } from '@gongshen/shared/original';

interface Original {
  state: OriginalState;
  unit: { name: string } | null;
  window: { name: string };
  movements: readonly { transfer: { direction: string } }[];
}

/** With whom it is, or between whom; null where the state already says it. */
export function whereabouts({ state, unit, window }: Omit<Original, 'movements'>): string | null {
  if (state === 'atWindow') return window.name;
  if (state === 'atDepartment' || state === 'kept') return unit?.name ?? null;
  if (state === 'toDepartment') return unit ? `${window.name} → ${unit.name}` : null;
  if (state === 'toWindow') return unit ? `${unit.name} → ${window.name}` : null;
  return null;
}

/** It has come back from a department and can be fetched at the window. */
export function isWaiting({ state, movements }: Pick<Original, 'state' | 'movements'>): boolean {
  return state === 'atWindow' && movements.at(-1)?.transfer.direction === 'back';
}

export function originalTone(state: OriginalState): 'ok' | 'warn' | 'bad' | undefined {
  if (state === 'pickedUp' || state === 'posted') return 'ok';
  return state === 'missing' ? 'bad' : undefined;
}
