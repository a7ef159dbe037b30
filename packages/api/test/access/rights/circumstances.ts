import {
  applicantActs,
  caseCommand,
  departmentActs,
  list,
  mutation,
  outdated,
  query,
  type Row,
} from '../rights-row.js';

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

  // 容缺: the organisation delivers, the department of the case looks at it, its approver takes the approval back
  query('owedMaterial', 'owedMaterial', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ owedId }) => owedId),
  list('owedMaterials', 'U +- --- +-+--+ -- +-+ -FF', 'owedMaterials { id }', ({ owedId }) => owedId),
  mutation('deliverOwed', applicantActs, 'DeliverOwedInput', ({ owedId }) => ({
    ...{ owedId, expectedVersion: outdated, fileId: 'nothing' },
  })),
  mutation('settleOwed', departmentActs, 'SettleOwedInput', ({ owedId }) => ({
    ...{ owedId, expectedVersion: outdated, passed: true },
  })),
  mutation('revokeForOwed', approverActs, 'RevokeForOwedInput', (objects) => ({
    ...caseCommand(objects),
    reason: '',
  })),
];
