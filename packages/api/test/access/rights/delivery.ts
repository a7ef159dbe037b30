import type { Objects } from '../rights-cast.js';
import { applicantActs, caseCommand, list, mutation, outdated, type Row, windowActs } from '../rights-row.js';

/** 珠 18, 22: the windows, and theirs who watch over them. */
const watching = 'U FF +++ FFFFFF FF +++ FFF';
const handingOut = 'U FF +++ FFFFFF FF FFF FFF';

const ofCase = ({ caseId }: Objects) => ({ caseId, expectedVersion: outdated });
const over = { method: 'counter', recipient: '' };

export const deliveryRights: readonly Row[] = [
  list('deliveries', handingOut, 'deliveries(lane: toHandOut) { totalCount edges { node { id } } }'),
  list('deliveryCounts', handingOut, 'deliveryCounts { lane count }'),
  list('resultNotices', watching, 'resultNotices(state: missed) { totalCount edges { node { id } } }'),
  list('resultNoticeCounts', watching, 'resultNoticeCounts { districtCode missed }'),
  mutation('handOutResult', windowActs, 'HandOutInput', (objects) => ({ ...caseCommand(objects), ...over })),
  mutation('handOutResults', windowActs, 'HandOutResultsInput', ({ caseId, received }) => ({
    ...{ applicationId: received, cases: [{ caseId, expectedVersion: outdated }] },
    ...over,
  })),
  mutation('takeBackDelivery', windowActs, 'TakeBackDeliveryInput', (objects) => ({ ...ofCase(objects), reason: '' })),
  mutation('recordParcelSigned', windowActs, 'RecordParcelSignedInput', (objects) => ({
    ...ofCase(objects),
    ...{ on: '2026-01-05', signedBy: '' },
  })),
  mutation('recordParcelReturned', windowActs, 'RecordParcelReturnedInput', (objects) => ({
    ...ofCase(objects),
    ...{ on: '2026-01-05', reason: '' },
  })),
  mutation('deliverAgain', windowActs, 'DeliverAgainInput', (objects) => ({ ...ofCase(objects), ...over })),
  mutation('recordTold', windowActs, 'RecordToldInput', ({ caseId }) => ({
    ...{ caseIds: [caseId], how: 'phone', person: '', reached: true },
  })),
  mutation('recordResultArrival', windowActs, 'RecordResultArrivalInput', ({ caseId }) => ({ caseId, copies: 1 })),
  mutation('chooseDelivery', applicantActs, 'ChooseDeliveryInput', ({ draft }) => ({
    ...{ applicationId: draft, expectedVersion: outdated, method: 'electronic' },
  })),
  mutation('revealDeliveryAddress', windowActs, 'RevealDeliveryAddressInput', ({ received }) => ({
    applicationId: received,
  })),
];
