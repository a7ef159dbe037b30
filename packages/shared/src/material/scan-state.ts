/**
 * What became of the look for malicious software: waiting to be looked at, found clean, found to be malicious. A file that nothing was
 * set up to look at has no state.
 */
export const ScanState = { waiting: 'waiting', clean: 'clean', quarantined: 'quarantined' } as const;
export type ScanState = keyof typeof ScanState;

/** Nobody reads a file that has not been looked at yet, or was found to be malicious. */
export function isWithheld(state: ScanState | null): boolean {
  return state === ScanState.waiting || state === ScanState.quarantined;
}
