import type { RemarkAction, ScanState } from '../material/index.js';

/** Spread into `en.ts`. */
export const scanEn = {
  scanState: {
    waiting: 'Being scanned',
    clean: 'Scanned, nothing found',
    quarantined: 'Quarantined',
  } satisfies Record<ScanState, string>,
  remarkAction: {
    answer: 'Answer',
    resolve: 'Resolve',
    remove: 'Remove',
  } satisfies Record<RemarkAction, string>,
};
