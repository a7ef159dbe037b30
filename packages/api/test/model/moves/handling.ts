import {
  concludeIfFinished,
  ended,
  fellAway,
  given,
  inHand,
  isOpen,
  type Model,
  type Moment,
  openWork,
} from '../case-model.js';
import { addedItem, draftOf, paper } from '../case-world.js';
import { type Command, type Move, nobody } from '../command.js';
import { addWorkingDaysTo } from '../model-days.js';
import type { Seen } from '../seen.js';

const onCase = ({ itemCase }: Seen) => ({ caseId: itemCase.id, expectedVersion: itemCase.version });

/** The department's own opinion and the paper its decision rests on are there (珠 16, 21). */
const mayDecide = (m: Model, result: Model['result']) =>
  m.status === 'accepted' &&
  (m.opinions.final === 'fresh' || m.opinions.jointReview === 'fresh') &&
  m.result === result;

const dueOf = ({ days }: Command, { today, calendar }: Moment) => addWorkingDaysTo(calendar, today, days);

/** What a department does with its case from the receipt to the decision, and what others do to the case itself. */
export const handling: Record<string, Move> = {
  accept: {
    mutations: ['acceptCase'],
    weight: 20,
    may: (m) => m.status === 'assigned',
    next: (m) => ({ ...m, status: 'accepted' }),
    act: ({ approver, secondApprover }, seen) => ({
      ...{
        as: approver,
        other: secondApprover,
        name: 'acceptCase',
        input: onCase(seen),
        inputType: 'CaseCommandInput',
      },
    }),
  },
  decline: {
    mutations: ['declineCase'],
    weight: 1,
    may: (m) => m.status === 'assigned',
    next: (m) => concludeIfFinished(fellAway(m, 'notAccepted')),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...onCase(seen), reason: '不属于本部门职责范围。' };
      return { as: approver, other: secondApprover, name: 'declineCase', input };
    },
  },
  opinion: {
    mutations: ['saveOpinion', 'giveOpinion'],
    weight: 4,
    may: inHand,
    next: (m) => ({ ...given(m, 'final'), askedAbout: false }),
    act: async (world, { itemCase }) => {
      const draft = await draftOf(world, world.approver, { caseId: itemCase.id, kind: 'final' });
      return { as: world.approver, other: world.secondApprover, name: 'giveOpinion', input: draft };
    },
  },
  attach: {
    mutations: ['attachResult'],
    weight: 4,
    may: inHand,
    next: (m, { yes }) => ({ ...m, result: yes ? 'approval' : 'refusal' }),
    act: async (world, seen, { yes }) => {
      const document = { kind: yes ? 'approval' : 'refusal', number: '文书〔2026〕1号', title: '结果文书' };
      const fileId = await paper(world, world.approver, '结果文书.pdf');
      const input = { ...onCase(seen), ...document, issuedOn: '2026-02-02', fileId };
      return { as: world.approver, name: 'attachResult', input };
    },
  },
  approve: {
    mutations: ['decideCase'],
    weight: 2,
    may: (m) => mayDecide(m, 'approval'),
    next: (m) => ({ ...ended(m, 'approved'), outcome: 'approved' }),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...onCase(seen), decision: 'approve' };
      return { as: approver, other: secondApprover, name: 'decideCase', input };
    },
  },
  approveWithConditions: {
    mutations: ['decideCase'],
    weight: 4,
    may: (m) => mayDecide(m, 'approval'),
    next: (m, command, at) => ({
      ...ended(m, 'approvedWithConditions'),
      outcome: 'approvedWithConditions',
      owed: 'owed',
      owedBy: dueOf(command, at),
    }),
    act: ({ approver, secondApprover, moment }, seen, command) => {
      const owed = [{ text: '接地电阻检测报告', dueOn: dueOf(command, moment()) }];
      const input = { ...onCase(seen), decision: 'approveWithConditions', owed, repeatReason: '复核时新发现。' };
      return { as: approver, other: secondApprover, name: 'decideCase', input };
    },
  },
  refuse: {
    mutations: ['decideCase'],
    weight: 2,
    may: (m) => mayDecide(m, 'refusal'),
    next: (m) => ({ ...ended(m, 'refused'), outcome: 'refused' }),
    act: ({ approver, secondApprover }, seen) => {
      const texts = { reason: '不符合规范第4.2条。', remedies: '可依法申请行政复议或者提起行政诉讼。' };
      const input = { ...onCase(seen), decision: 'refuse', ...texts };
      return { as: approver, other: secondApprover, name: 'decideCase', input };
    },
  },
  terminate: {
    mutations: ['terminateCase'],
    weight: 1,
    may: isOpen,
    next: (m) => concludeIfFinished(fellAway(m)),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...onCase(seen), reason: '申请人主体资格终止。', basis: '行政许可法第七十条' };
      return { as: approver, other: secondApprover, name: 'terminateCase', input };
    },
  },
  urge: {
    mutations: ['urgeCase'],
    weight: 1,
    may: isOpen,
    next: (m) => m,
    act: ({ lead }, { itemCase }) => {
      const input = { caseId: itemCase.id, text: '请尽快办理。' };
      return { as: lead, name: 'urgeCase', input, inputType: 'UrgeInput' };
    },
  },
  addItem: {
    mutations: ['addItem'],
    weight: 2,
    may: (m) => m.application === 'received' && openWork(m) && m.added === null,
    next: (m) => ({ ...m, added: 'open' }),
    act: ({ lead, applicationId }, { application }) => {
      const about = { applicationId, expectedVersion: application.version, itemCode: addedItem };
      return { as: lead, name: 'addItem', input: { ...about, reason: '现场发现需要向城镇排水设施排放污水。' } };
    },
  },
  declineAdded: {
    mutations: ['declineCase'],
    weight: 3,
    may: (m) => m.added === 'open',
    next: (m) => concludeIfFinished({ ...m, added: 'ended' }),
    act: ({ water }, { added }) => {
      const on = { caseId: added?.id ?? nobody, expectedVersion: added?.version ?? 1 };
      return { as: water, name: 'declineCase', input: { ...on, reason: '项目不向城镇排水设施排放污水。' } };
    },
  },
  withdraw: {
    mutations: ['withdrawApplication'],
    weight: 1,
    may: (m) => m.application === 'received' && openWork(m),
    next: (m) => ({
      ...(isOpen(m) ? fellAway(m) : m),
      application: 'withdrawn',
      session: m.session === 'called' || m.session === 'held' ? 'cancelled' : m.session,
      putRight: m.putRight.map(() => 'settled' as const),
      added: m.added === null ? null : 'ended',
    }),
    act: ({ park, applicationId }, { application }) => {
      const input = { applicationId, expectedVersion: application.version, reason: '项目调整。' };
      return { as: park.applicant, name: 'withdrawApplication', input };
    },
  },
  requestPayment: {
    mutations: ['requestPayment'],
    weight: 2,
    may: (m) => !m.revoked && (inHand(m) || m.status === 'approved' || m.status === 'approvedWithConditions'),
    next: (m) => ({ ...m, payment: 'open' }),
    act: ({ handler, day }, seen) => {
      const lines = [{ name: '技术评价费', basis: '粤发改价格〔2020〕1号', amount: 1200.5 }];
      const input = { ...onCase(seen), lines, method: 'bankTransfer', payTo: '珠海市财政专户', dueOn: day };
      return { as: handler, name: 'requestPayment', input };
    },
  },
  recordPayment: {
    mutations: ['recordPayment'],
    weight: 4,
    may: (m) => m.payment === 'open',
    next: (m) => ({ ...m, payment: 'paid' }),
    act: ({ handler, approver, day }, { payment }) => {
      const input = { paymentId: payment.id, expectedVersion: payment.version, paidOn: day, receiptNumber: '44040001' };
      return { as: handler, other: approver, name: 'recordPayment', input };
    },
  },
  cancelPayment: {
    mutations: ['cancelPayment'],
    weight: 2,
    may: (m) => m.payment === 'open',
    next: (m) => ({ ...m, payment: 'cancelled' }),
    act: ({ handler, approver }, { payment }) => {
      const input = { paymentId: payment.id, expectedVersion: payment.version, reason: '依法免收。' };
      return { as: handler, other: approver, name: 'cancelPayment', input };
    },
  },
};
