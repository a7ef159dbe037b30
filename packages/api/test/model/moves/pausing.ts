import { answerDays, inHand, putRightDays, replaced, settle } from '../case-model.js';
import { material, paper, procedureKind } from '../case-world.js';
import type { Move } from '../command.js';
import { addWorkingDaysTo } from '../model-days.js';
import type { Seen } from '../seen.js';

const onCase = ({ itemCase }: Seen) => ({ caseId: itemCase.id, expectedVersion: itemCase.version });
const conclusionOf = ({ procedure }: Seen) => ({
  ...{ procedureId: procedure.id, expectedVersion: procedure.version, conclusion: '评价机构已出具结论。' },
});
const beingLookedAt = (procedure: string | null) => procedure === 'open' || procedure === 'rechecking';

/** What stops or lengthens the time of a case: special procedures, supplements, extensions (珠 12, 15; 许可法 42). */
export const pausing: Record<string, Move> = {
  openProcedure: {
    mutations: ['openProcedure'],
    weight: 8,
    may: (m, { yes, days }) => m.status === 'accepted' && yes && days <= procedureKind.most && m.timesOpened < 2,
    next: (m) => settle({ ...m, procedure: 'open', timesOpened: m.timesOpened + 1 }),
    act: async (world, seen, { yes, days }) => {
      const kindCode = yes ? procedureKind.code : 'TZ';
      const fileId = await paper(world, world.approver, '特别程序告知书.pdf');
      const input = { ...onCase(seen), kindCode, promisedDays: days, reason: '需要委托技术评价。', fileId };
      return { as: world.approver, name: 'openProcedure', input };
    },
  },
  conclude: {
    mutations: ['concludeProcedure'],
    weight: 6,
    may: ({ procedure }) => beingLookedAt(procedure),
    next: (m) => settle({ ...m, procedure: null }),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...conclusionOf(seen), passed: true };
      return { as: approver, other: secondApprover, name: 'concludeProcedure', input };
    },
  },
  fail: {
    mutations: ['concludeProcedure'],
    weight: 3,
    may: ({ procedure }) => beingLookedAt(procedure),
    next: (m) => settle({ ...m, procedure: null }),
    act: ({ approver, secondApprover }, seen) => {
      const input = { ...conclusionOf(seen), passed: false, points: [] };
      return { as: approver, other: secondApprover, name: 'concludeProcedure', input };
    },
  },
  listPoints: {
    mutations: ['concludeProcedure'],
    weight: 8,
    may: ({ procedure }) => beingLookedAt(procedure),
    next: (m, _, { today, calendar }) =>
      settle({ ...m, procedure: 'puttingRight', putRightBy: addWorkingDaysTo(calendar, today, putRightDays) }),
    act: ({ approver, secondApprover }, seen) => {
      const points = [{ text: '补充接地电阻测试数据。' }];
      const listed = { passed: false, points, putRightWithinWorkingDays: putRightDays, repeatReason: '复核时新发现。' };
      const input = { ...conclusionOf(seen), ...listed };
      return { as: approver, other: secondApprover, name: 'concludeProcedure', input };
    },
  },
  reportPutRight: {
    mutations: ['reportPutRight'],
    weight: 10,
    may: ({ procedure }) => procedure === 'puttingRight',
    next: (m) => ({ ...m, procedure: 'rechecking' }),
    act: ({ park }, { procedure, procedurePoints }) => {
      const answers = procedurePoints.map((pointId) => ({ pointId, answer: '已按要求整改。' }));
      const input = { procedureId: procedure.id, expectedVersion: procedure.version, answers };
      return { as: park.applicant, name: 'reportPutRight', input };
    },
  },
  requestSupplement: {
    mutations: ['requestSupplement'],
    weight: 8,
    may: (m) => inHand(m) && m.supplement === null,
    next: (m) => ({ ...m, supplement: 'requested' }),
    act: ({ approver, secondApprover }, seen) => {
      const points = [{ requirementCode: material, text: '请补充盖章页。' }];
      const input = { ...onCase(seen), reason: '材料缺页。', points, repeatReason: '复核时新发现。' };
      return { as: approver, other: secondApprover, name: 'requestSupplement', input };
    },
  },
  decideSupplement: {
    mutations: ['decideSupplements'],
    weight: 12,
    may: ({ supplement }) => supplement === 'requested',
    next: (m, { yes }, { today, calendar }) =>
      yes
        ? settle({ ...m, supplement: 'agreed', answerBy: addWorkingDaysTo(calendar, today, answerDays) })
        : { ...m, supplement: null },
    act: ({ lead, applicationId }, { supplement }, { yes }) => {
      const which = { agreed: yes ? [supplement.id] : [], rejected: yes ? [] : [supplement.id] };
      const within = yes ? { answerWithinWorkingDays: answerDays } : {};
      const input = { applicationId, ...which, reason: '已核实。', ...within };
      return { as: lead, name: 'decideSupplements', input };
    },
  },
  withdrawSupplement: {
    mutations: ['withdrawSupplement'],
    weight: 2,
    may: ({ supplement }) => supplement === 'requested',
    next: (m) => ({ ...m, supplement: null }),
    act: ({ handler, approver }, { supplement }) => {
      const input = { requestId: supplement.id, expectedVersion: supplement.version };
      return { as: handler, other: approver, name: 'withdrawSupplement', input };
    },
  },
  replaceMaterial: {
    mutations: ['addMaterial'],
    weight: 10,
    may: ({ supplement }) => supplement === 'agreed',
    next: replaced,
    act: async ({ app, park, applicationId, materialId }) => {
      const fileId = await paper({ app, park }, park.owner, '雷电防护装置设计文件.pdf');
      const input = { applicationId, requirementCode: material, fileId, replacesMaterialId: materialId };
      return { as: park.applicant, name: 'addMaterial', input };
    },
  },
  answerSupplement: {
    mutations: ['answerSupplement'],
    weight: 8,
    may: ({ supplement }) => supplement === 'agreed',
    next: (m) => settle({ ...m, supplement: null }),
    act: ({ park }, { notice, supplementPoints }) => {
      const answers = supplementPoints.map((pointId) => ({ pointId, answer: '已补充。' }));
      const input = { noticeId: notice.id, expectedVersion: notice.version, answers };
      return { as: park.applicant, name: 'answerSupplement', input };
    },
  },
  requestExtension: {
    mutations: ['requestExtension'],
    weight: 8,
    may: (m, { days }, { overdue }) => inHand(m) && m.extension === null && !overdue && days <= 10 - m.extendedBy,
    next: (m, { days }) => ({ ...m, extension: days }),
    act: ({ handler, approver }, seen, { days }) => {
      const input = { ...onCase(seen), days, reason: '情况复杂。' };
      return { as: handler, other: approver, name: 'requestExtension', input };
    },
  },
  decideExtension: {
    mutations: ['decideExtension'],
    weight: 8,
    may: (m, { yes }, { overdue }) => m.extension !== null && inHand(m) && (!yes || !overdue),
    next: (m, { yes }) => ({ ...m, extension: null, extendedBy: m.extendedBy + (yes ? (m.extension ?? 0) : 0) }),
    act: ({ head }, { extension }, { yes }) => {
      const on = { extensionId: extension.id, expectedVersion: extension.version };
      return { as: head, name: 'decideExtension', input: { ...on, approve: yes, reason: '按程序办理。' } };
    },
  },
  withdrawExtension: {
    mutations: ['withdrawExtension'],
    weight: 2,
    may: ({ extension }) => extension !== null,
    next: (m) => ({ ...m, extension: null }),
    act: ({ handler, approver }, { extension }) => {
      const input = { extensionId: extension.id, expectedVersion: extension.version };
      return { as: handler, other: approver, name: 'withdrawExtension', input };
    },
  },
};
