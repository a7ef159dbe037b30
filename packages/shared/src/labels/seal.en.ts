import type { SealAction, SealPurpose, SealState } from '../seal/index.js';

/** Spread into `en.ts`. */
export const sealEn = {
  sealPurpose: {
    approval: 'Approval seal',
    official: 'Official seal',
  } satisfies Record<SealPurpose, string>,
  sealState: {
    pending: 'Waiting for its certificate',
    active: 'In use',
    suspended: 'Suspended',
    retired: 'Retired',
  } satisfies Record<SealState, string>,
  sealAction: {
    importCertificate: 'Import the certificate',
    suspend: 'Suspend',
    resume: 'Resume',
    retire: 'Retire',
  } satisfies Record<SealAction, string>,
};
