import { caseCommand, mutation, outdated, type Row } from '../rights-row.js';

/** Approvers of the case's own unit. */
const approverActs = 'U FF FFF F0+00F FF FFF FFF';

export const circumstanceRights: readonly Row[] = [
  // 珠 15: the unit that leads the stage; another lead unit has no part in it
  mutation('addItem', 'U FF FFF FFFFFF +0 FFF FFF', 'AddItemInput', ({ received }) => ({
    ...{ applicationId: received, expectedVersion: outdated, itemCode: 'nothing', reason: '' },
  })),
  mutation('terminateCase', approverActs, 'TerminateCaseInput', (objects) => ({
    ...caseCommand(objects),
    ...{ reason: '', basis: '' },
  })),
];
