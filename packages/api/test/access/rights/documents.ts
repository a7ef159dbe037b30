import { departmentActs, list, mutation, outdated, query, type Row } from '../rights-row.js';

const onPayment = ({ paymentId }: { paymentId: string }) => ({ paymentId, expectedVersion: outdated });

export const documentRights: readonly Row[] = [
  // Who reads the application reads its papers
  query('document:receipt', 'document', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ receiptPaperId }) => receiptPaperId),
  query('document:correction', 'document', 'U +0 +0+ 000000 00 +0+ 0FF', ({ correctionPaperId }) => correctionPaperId),
  list('documentTroubles', 'U FF FFF FFFFFF FF FF+ FFF', 'documentTroubles { id }'),
  // 珠 13: what passes between window and department is theirs
  query('document:inner', 'document', 'U 00 +0+ +0++0+ +0 +0+ +FF', ({ innerPaperId }) => innerPaperId),
  mutation('requestPayment', departmentActs, 'RequestPaymentInput', ({ caseId }) => ({
    ...{ caseId, expectedVersion: outdated, lines: [], method: 'online', payTo: '', dueOn: '2020-01-01' },
  })),
  mutation('recordPayment', departmentActs, 'RecordPaymentInput', (objects) => ({
    ...onPayment(objects),
    ...{ paidOn: '2020-01-01', receiptNumber: '' },
  })),
  mutation('cancelPayment', departmentActs, 'CancelPaymentInput', (objects) => ({ ...onPayment(objects), reason: '' })),
];
