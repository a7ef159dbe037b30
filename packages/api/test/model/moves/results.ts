import { concludeIfFinished, decided, type Model } from '../case-model.js';
import { paper } from '../case-world.js';
import { type Move, nobody } from '../command.js';
import type { Seen } from '../seen.js';

const onCase = ({ itemCase }: Seen) => ({ caseId: itemCase.id, expectedVersion: itemCase.version });
const parcel = {
  ...{ method: 'post', recipient: '陈晓明', phone: '13800001234', address: '广东省珠海市香洲区兴华路 100 号 3 栋 201' },
  ...{ carrier: 'ems', trackingNumber: 'EA123456789CN' },
};
const electronic = { method: 'electronic', recipient: '陈晓明' };
const inNobodysHands = (m: Model) => m.delivery === 'delivered' || m.delivery === 'posted';
const onDelivery = ({ itemCase, delivery }: Seen) => ({ caseId: itemCase.id, expectedVersion: delivery.version });

/** What the window does with the result, and what becomes of an approval afterwards (珠 17, 18; 许可法 69; 沪 4). */
export const results: Record<string, Move> = {
  handOut: {
    mutations: ['handOutResult'],
    weight: 6,
    may: (m) => decided(m) && !m.revoked,
    next: (m, { yes }, { today }) =>
      concludeIfFinished({ ...m, status: 'issued', delivery: yes ? 'delivered' : 'posted', handedOutOn: today }),
    act: ({ park }, seen, { yes }) => {
      const input = { ...onCase(seen), ...(yes ? electronic : parcel) };
      return { as: park.clerk, name: 'handOutResult', input, inputType: 'HandOutInput' };
    },
  },
  handOutAll: {
    mutations: ['handOutResults'],
    weight: 2,
    may: (m) => decided(m) && !m.revoked,
    next: (m, _, { today }) =>
      concludeIfFinished({ ...m, status: 'issued', delivery: 'delivered', handedOutOn: today }),
    act: ({ park, applicationId }, seen) => {
      const input = { applicationId, cases: [onCase(seen)], ...electronic };
      return { as: park.clerk, name: 'handOutResults', input };
    },
  },
  takeBackDelivery: {
    mutations: ['takeBackDelivery'],
    weight: 4,
    may: (m, _, { today }) => m.status === 'issued' && !m.revoked && inNobodysHands(m) && m.handedOutOn === today,
    next: (m) => ({
      ...m,
      status: m.outcome ?? m.status,
      delivery: 'takenBack',
      application: m.application === 'concluded' ? 'received' : m.application,
    }),
    act: ({ park }, seen) => {
      const input = { ...onCase(seen), reason: '发错了领取人。' };
      return { as: park.clerk, name: 'takeBackDelivery', input };
    },
  },
  parcelSigned: {
    mutations: ['recordParcelSigned'],
    weight: 2,
    may: (m) => m.delivery === 'posted',
    next: (m) => ({ ...m, delivery: 'signedFor' }),
    act: ({ park, day }, seen) => {
      const input = { ...onDelivery(seen), on: day, signedBy: '陈晓明' };
      return { as: park.clerk, name: 'recordParcelSigned', input };
    },
  },
  parcelReturned: {
    mutations: ['recordParcelReturned'],
    weight: 6,
    may: (m) => m.delivery === 'posted',
    next: (m) => ({ ...m, delivery: 'returned' }),
    act: ({ park, day }, seen) => {
      const input = { ...onDelivery(seen), on: day, reason: '查无此人。' };
      return { as: park.clerk, name: 'recordParcelReturned', input };
    },
  },
  deliverAgain: {
    mutations: ['deliverAgain'],
    weight: 8,
    may: (m) => m.delivery === 'returned' && !m.revoked,
    next: (m, { yes }, { today }) => ({ ...m, delivery: yes ? 'delivered' : 'posted', handedOutOn: today }),
    act: ({ park }, seen, { yes }) => {
      const input = { ...onDelivery(seen), ...(yes ? electronic : parcel) };
      return { as: park.clerk, name: 'deliverAgain', input };
    },
  },
  deliverOwed: {
    mutations: ['deliverOwed'],
    weight: 3,
    may: (m) => m.owed === 'owed',
    next: (m) => ({ ...m, owed: 'delivered' }),
    act: async ({ park, app }, { owed }) => {
      const fileId = await paper({ park, app }, park.owner, '补交材料.pdf');
      return {
        as: park.applicant,
        name: 'deliverOwed',
        input: { owedId: owed.id, expectedVersion: owed.version, fileId },
      };
    },
  },
  settleOwed: {
    mutations: ['settleOwed'],
    weight: 8,
    may: (m) => m.owed === 'delivered',
    next: (m, { yes }) => ({ ...m, owed: yes ? 'settled' : 'owed' }),
    act: ({ handler, approver }, { owed }, { yes }) => {
      const verdict = yes ? { passed: true } : { passed: false, reason: '检测报告没有盖章。' };
      const input = { owedId: owed.id, expectedVersion: owed.version, ...verdict };
      return { as: handler, other: approver, name: 'settleOwed', input };
    },
  },
  revokeForOwed: {
    mutations: ['revokeForOwed'],
    weight: 8,
    may: (m, _, { today }) => !m.revoked && m.owed === 'owed' && today > (m.owedBy ?? today),
    next: (m) => concludeIfFinished({ ...m, revoked: true, owed: 'revoked' }),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...onCase(seen), reason: '逾期未补交检测报告。' };
      return { as: approver, other: secondApprover, name: 'revokeForOwed', input };
    },
  },
  openChange: {
    mutations: ['openStage'],
    weight: 2,
    may: (m) =>
      m.status === 'issued' &&
      (m.outcome === 'approved' || m.outcome === 'approvedWithConditions') &&
      !m.revoked &&
      (m.owed === null || m.owed === 'settled') &&
      !m.change,
    next: (m) => ({ ...m, change: true }),
    act: ({ park, projectId, itemCode, stageCode }, { result }) => {
      const changes = [{ itemCode, resultId: result.id }];
      const input = { projectId, stageCode, circumstance: 'change', changes, itemCodes: [itemCode] };
      return { as: park.applicant, name: 'openStage', input };
    },
  },
  discardChange: {
    mutations: ['discardDraft'],
    weight: 3,
    may: (m) => m.change,
    next: (m) => ({ ...m, change: false }),
    act: ({ park }, { change }) => {
      const input = { applicationId: change?.id ?? nobody, expectedVersion: change?.version ?? 1 };
      return { as: park.applicant, name: 'discardDraft', input, inputType: 'ApplicationCommandInput' };
    },
  },
};
