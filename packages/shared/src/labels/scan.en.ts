import type { ScanState } from '../material/index.js';

/** Spread into `en.ts`. */
export const scanEn = {
  scanState: {
    waiting: 'Being scanned',
    clean: 'Scanned, nothing found',
    quarantined: 'Quarantined',
  } satisfies Record<ScanState, string>,
};
