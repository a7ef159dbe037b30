import { applicantActs, departmentActs, list, mutation, outdated, query, type Row } from '../rights-row.js';

/** Who reads the case, and with it the application. */
const readers = 'U +0 +0+ +0++0+ +0 +0+ +FF';
/** 许可法 42: the head of the authority that handles the case. */
const headActs = 'U FF FFF FFFFF+ FF FFF FFF';
/** 珠 15: the coordinator of the unit that leads the stage. */
const leadActs = 'U FF FFF FFFFFF +0 FFF FFF';

export const procedureRights: readonly Row[] = [
  query('procedure', 'procedure', readers, ({ procedureId }) => procedureId),
  query('supplementNotice', 'supplementNotice', readers, ({ supplementNoticeId }) => supplementNoticeId),
  list(
    'supplementsToDecide',
    'U FF FFF FFFFFF +- FFF FFF',
    'supplementsToDecide { id }',
    ({ supplementRequestId }) => supplementRequestId,
  ),
  list('extensionsToDecide', headActs, 'extensionsToDecide { id }', ({ extensionId }) => extensionId),
  mutation('openProcedure', departmentActs, 'OpenProcedureInput', ({ caseId }) => ({
    ...{ caseId, expectedVersion: outdated, kindCode: 'WTPG', reason: '', promisedDays: 0, fileId: caseId },
  })),
  mutation('concludeProcedure', departmentActs, 'ConcludeProcedureInput', ({ procedureId }) => ({
    ...{ procedureId, expectedVersion: outdated, passed: true, conclusion: '' },
  })),
  mutation('reportPutRight', applicantActs, 'ReportPutRightInput', ({ procedureId }) => ({
    ...{ procedureId, expectedVersion: outdated, answers: [] },
  })),
  mutation('requestSupplement', departmentActs, 'RequestSupplementInput', ({ caseId }) => ({
    ...{ caseId, expectedVersion: outdated, reason: '', points: [] },
  })),
  mutation('decideSupplements', leadActs, 'DecideSupplementsInput', ({ received }) => ({
    ...{ applicationId: received, agreed: [], rejected: [] },
  })),
  mutation('withdrawSupplement', departmentActs, 'WithdrawSupplementInput', ({ supplementRequestId }) => ({
    ...{ requestId: supplementRequestId, expectedVersion: outdated },
  })),
  mutation('answerSupplement', applicantActs, 'AnswerSupplementInput', ({ supplementNoticeId }) => ({
    ...{ noticeId: supplementNoticeId, expectedVersion: outdated, answers: [] },
  })),
  mutation('requestExtension', departmentActs, 'RequestExtensionInput', ({ caseId }) => ({
    ...{ caseId, expectedVersion: outdated, days: 0, reason: '' },
  })),
  mutation('decideExtension', headActs, 'DecideExtensionInput', ({ extensionId }) => ({
    ...{ extensionId, expectedVersion: outdated, approve: true },
  })),
  mutation('withdrawExtension', departmentActs, 'WithdrawExtensionInput', ({ extensionId }) => ({
    ...{ extensionId, expectedVersion: outdated },
  })),
];
