import { caseCommand, mutation, type Row } from '../rights-row.js';

/** Approvers of the case's own unit. */
const approverActs = 'U FF FFF F0+00F FF FFF FFF';

export const circumstanceRights: readonly Row[] = [
  mutation('terminateCase', approverActs, 'TerminateCaseInput', (objects) => ({
    ...caseCommand(objects),
    ...{ reason: '', basis: '' },
  })),
];
