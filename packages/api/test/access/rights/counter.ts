import { list, mutation, query, type Row } from '../rights-row.js';

/** The window of the district, and of the city. Other operations on a visit act as the applicant's: test/journeys/counter-filing. */
const window = 'U FF +0+ FFFFFF FF FFF FFF';
const anyWindow = 'U FF +++ FFFFFF FF FFF FFF';
/** 珠 13. The window's acts, told so to departments that read the application; the heads have no part in it. */
const windowOnly = 'U FF +0+ N0NN0F FF FFF FFF';
const departmentOnly = 'U FF N0N +0+N0F FF FFF FFF';
/** Whoever should have received it: the window, or the department it went to. */
const either = 'U FF +0+ +0+N0F FF FFF FFF';

export const counterRights: readonly Row[] = [
  query('counterVisit', 'counterVisit', window, ({ visitId }) => visitId),
  list(
    'counterVisits',
    'U FF +-+ FFFFFF FF FFF FFF',
    'counterVisits(today: false) { edges { node { id } } }',
    ({ visitId }) => visitId,
  ),
  list('counterDrafts', anyWindow, 'counterDrafts { id }'),
  list(
    'findAtCounter',
    'U FF +-+ FFFFFF FF FFF FFF',
    'findAtCounter(text: "440402-04-01") { projects { id } }',
    ({ projectId }) => projectId,
  ),
  mutation('receiveVisitor', anyWindow, 'ReceiveVisitorInput', () => ({
    ...{ personName: '', documentKind: 'passport', documentNumber: '', phone: '', relation: 'authorised' },
    creditCode: '',
  })),
  // It has ended.
  mutation('endVisit', window, 'EndVisitInput', ({ visitId }) => ({ visitId })),
  mutation('revealVisitor', window, 'RevealVisitorInput', ({ visitId }) => ({ visitId, purpose: '' })),

  list(
    'originals',
    'U FF +-+ +-+--F FF FFF FFF',
    'originals(lane: missing) { edges { node { id } } }',
    ({ originalId }) => originalId,
  ),
  list('originalCounts', 'U FF +++ +++++F FF FFF FFF', 'originalCounts { lane count }'),
  query('originalTransfer', 'originalTransfer', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ transferId }) => transferId),
  mutation('recordOriginals', 'U FF +0+ F0FF0F FF FFF FFF', 'RecordOriginalsInput', ({ received }) => ({
    ...{ applicationId: received, receivedFrom: '', originals: [] },
  })),
  mutation('sendOriginals', windowOnly, 'SendOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], unitId: 'nothing', carriage: 'byHand' },
  })),
  mutation('handOverOriginals', windowOnly, 'HandOverOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], recipient: '', signatureFileId: 'nothing' },
  })),
  mutation('postOriginals', windowOnly, 'PostOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], recipient: '', address: '', carrier: '', trackingNumber: '' },
  })),
  mutation('postCameBack', windowOnly, 'ExplainedOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], reason: '' },
  })),
  mutation('returnOriginals', departmentOnly, 'ReturnOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], carriage: 'byHand' },
  })),
  mutation('keepOriginals', departmentOnly, 'ExplainedOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], reason: '' },
  })),
  mutation('confirmOriginals', either, 'OriginalsInput', ({ originalId }) => ({ originalIds: [originalId] })),
  mutation('reportOriginalsMissing', either, 'ExplainedOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], reason: '' },
  })),
  mutation('foundOriginals', either, 'FoundOriginalsInput', ({ originalId }) => ({
    ...{ originalIds: [originalId], note: '' },
  })),
];
