import { itemCode, paper, stageCode } from '../case-world.js';
import type { Move } from '../command.js';
import { nobody } from '../command.js';
import {
  allLooked,
  allMet,
  anyFailed,
  atWindow,
  checkDays,
  type FileCode,
  type FilingModel,
  files,
  looked,
  mayOpen,
  nothingFiled,
} from '../filing-model.js';
import type { FilingSeen, FilingWorld } from '../filing-subject.js';
import { addWorkingDaysTo } from '../model-days.js';

type FilingMove = Move<FilingModel, FilingSeen, FilingWorld>;

const fileOf = (days: number): FileCode => files[days % files.length] as FileCode;
const lookedOf = (days: number) => looked[days % looked.length] as (typeof looked)[number];
const onApplication = ({ application }: FilingSeen) => ({
  ...{ applicationId: application.id, expectedVersion: application.version },
});
const byCommand = { inputType: 'ApplicationCommandInput' };
/** 珠 11: the clock of the check begins with each submission. */
const toWindow = (m: FilingModel, today: string, calendar: Parameters<typeof addWorkingDaysTo>[0]): FilingModel => ({
  ...m,
  status: 'submitted',
  submittedOn: today,
  checkDueOn: addWorkingDaysTo(calendar, today, checkDays),
});
const form = {
  ...{
    buildingHeight: '36',
    lightningClass: 'two',
    lightningPlace: '甲类物料周转库',
    designUnit: '华南工业建筑设计院',
  },
  ...{ contactName: '陈晓明', contactPhone: '13800001234', designUnitCreditCode: '91440402MA5EXMP165' },
};

/** What happens to an application up to its receipt: by the applicant, by the window, by itself (珠 9–11; 许可法 32). */
export const filing: Readonly<Record<string, FilingMove>> = {
  open: {
    mutations: ['openStage'],
    weight: 20,
    may: mayOpen,
    next: (m) => ({ ...nothingFiled, status: 'draft', before: m }),
    act: ({ park }) => {
      const input = { projectId: park.projectId, stageCode, itemCodes: [itemCode] };
      return { as: park.applicant, name: 'openStage', input };
    },
  },
  fillIn: {
    mutations: ['saveDraft'],
    weight: ({ filled }) => (filled ? 6 : 40),
    may: ({ status }) => status === 'draft',
    next: (m) => ({ ...m, filled: true }),
    act: ({ park }, seen) => {
      const fields = Object.entries(form).map(([code, value]) => ({ code, value }));
      const declarations = [{ requirementCode: 'm-flps', applicable: true }];
      const input = { ...onApplication(seen), fields, declarations };
      return { as: park.applicant, name: 'saveDraft', input, keyless: true };
    },
  },
  upload: {
    mutations: ['addMaterial'],
    weight: (m, { days }) => (m.status === 'draft' && m.files[fileOf(days)] > 0 ? 6 : 40),
    may: (m, { days }) => m.status === 'draft' || (m.status === 'correcting' && m.points?.[fileOf(days)] !== undefined),
    next: (m, { days }) => {
      const code = fileOf(days);
      if (m.status === 'draft') return { ...m, files: { ...m.files, [code]: m.files[code] + 1 } };
      return { ...m, points: { ...m.points, [code]: true }, touched: [...m.touched, code] };
    },
    act: async ({ app, park }, { application, materials }, { days }) => {
      const requirementCode = fileOf(days);
      const fileId = await paper({ app, park }, park.owner, `${requirementCode}.pdf`);
      const replaced = materials.find((each) => each.code === requirementCode);
      const input = { applicationId: application.id, requirementCode, fileId };
      const correcting = application.status === 'correcting' && replaced;
      const replacing = correcting ? { ...input, replacesMaterialId: replaced.id } : input;
      return { as: park.applicant, name: 'addMaterial', input: replacing };
    },
  },
  takeAway: {
    mutations: ['removeMaterial'],
    weight: 2,
    may: (m, { days }) => m.status === 'draft' && m.files[fileOf(days)] > 0,
    next: (m, { days }) => ({ ...m, files: { ...m.files, [fileOf(days)]: m.files[fileOf(days)] - 1 } }),
    act: ({ park }, { materials }, { days }) => {
      const materialId = materials.find(({ code }) => code === fileOf(days))?.id ?? nobody;
      return { as: park.applicant, name: 'removeMaterial', input: { materialId } };
    },
  },
  submit: {
    mutations: ['submitApplication'],
    weight: 80,
    may: (m) => m.status === 'draft' && m.filled && m.files['m-flsj'] > 0 && m.files['m-flps'] > 0,
    next: (m, _, { today, calendar }) => toWindow(m, today, calendar),
    act: ({ park }, seen) => ({
      ...{ as: park.applicant, name: 'submitApplication', input: onApplication(seen), ...byCommand },
    }),
  },
  discard: {
    mutations: ['discardDraft'],
    weight: 1,
    may: ({ status }) => status === 'draft',
    next: (m) => m.before ?? nothingFiled,
    act: ({ park }, seen) => ({
      ...{ as: park.applicant, name: 'discardDraft', input: onApplication(seen), ...byCommand },
    }),
  },
  startCheck: {
    mutations: ['startCheck'],
    weight: 12,
    may: ({ status }) => status === 'submitted',
    next: (m) => ({ ...m, status: 'checking' }),
    act: ({ park, secondClerk }, seen) => ({
      ...{ as: park.clerk, other: secondClerk, name: 'startCheck', input: onApplication(seen), ...byCommand },
    }),
  },
  check: {
    mutations: ['recordCheck'],
    weight: (m, { days }) => (m.checks[lookedOf(days)] === null ? 60 : 8),
    may: atWindow,
    next: (m, { days, yes }) => {
      const passed = yes || lookedOf(days) === 'm-sqb';
      return { ...m, status: 'checking', checks: { ...m.checks, [lookedOf(days)]: passed ? 'passed' : 'failed' } };
    },
    act: ({ park, secondClerk }, { application }, { days, yes }) => {
      const requirementCode = lookedOf(days);
      const matches = yes || requirementCode === 'm-sqb';
      const verdict = {
        present: true,
        legible: true,
        matches,
        ...(matches ? {} : { remark: '与设计单位名称不一致。' }),
      };
      const input = { applicationId: application.id, requirementCode, ...verdict };
      return { as: park.clerk, other: secondClerk, name: 'recordCheck', input, keyless: true };
    },
  },
  issueCorrection: {
    mutations: ['issueCorrection'],
    weight: 80,
    may: (m) => m.status === 'checking' && allLooked(m) && anyFailed(m),
    next: (m, { days }, { today, calendar }) => ({
      ...m,
      status: 'correcting',
      points: Object.fromEntries(files.filter((code) => m.checks[code] === 'failed').map((code) => [code, false])),
      notices: m.notices + 1,
      checkDueOn: null,
      answerBy: addWorkingDaysTo(calendar, today, days),
      touched: [],
    }),
    act: ({ park, secondClerk }, seen, { days }) => {
      const input = { ...onApplication(seen), answerWithinWorkingDays: days, repeatReason: '更换后的材料仍有问题。' };
      return { as: park.clerk, other: secondClerk, name: 'issueCorrection', input };
    },
  },
  answerPoint: {
    mutations: ['answerPoint'],
    weight: 24,
    may: (m, { days }) => m.status === 'correcting' && m.points?.[fileOf(days)] !== undefined,
    next: (m, { days }) => ({ ...m, points: { ...m.points, [fileOf(days)]: true } }),
    act: ({ park }, { points }, { days }) => {
      const pointId = points.find(({ code }) => code === fileOf(days))?.id ?? nobody;
      return { as: park.applicant, name: 'answerPoint', input: { pointId, answer: '单位已更名。' }, keyless: true };
    },
  },
  resubmit: {
    mutations: ['resubmitApplication'],
    weight: 60,
    may: (m) => m.status === 'correcting' && allMet(m),
    next: (m, _, { today, calendar }) => {
      // 珠 11: what had passed and was not touched stays passed; the rest is looked at again
      const kept = looked.map((code) => {
        const stays = m.checks[code] === 'passed' && !m.touched.some((each) => each === code);
        return [code, stays ? 'passed' : null];
      });
      const checks = Object.fromEntries(kept) as FilingModel['checks'];
      return { ...toWindow(m, today, calendar), checks, points: null, answerBy: null };
    },
    act: ({ park }, seen) => ({
      ...{ as: park.applicant, name: 'resubmitApplication', input: onApplication(seen), ...byCommand },
    }),
  },
  issueReceipt: {
    mutations: ['issueReceipt'],
    weight: 30,
    may: (m) => m.status === 'checking' && allLooked(m) && !anyFailed(m),
    next: (m, _, { today }) => ({ ...m, status: 'received', receivedOn: today, checkDueOn: null }),
    act: ({ park, secondClerk }, seen) => ({
      ...{ as: park.clerk, other: secondClerk, name: 'issueReceipt', input: onApplication(seen), ...byCommand },
    }),
  },
  sendBack: {
    mutations: ['returnApplication'],
    weight: 1,
    may: atWindow,
    next: (m) => ({ ...m, status: 'returned', checkDueOn: null }),
    act: ({ park, secondClerk }, seen) => {
      const input = { ...onApplication(seen), reason: '不属于本市审批范围。' };
      return { as: park.clerk, other: secondClerk, name: 'returnApplication', input };
    },
  },
  takeBack: {
    mutations: ['withdrawApplication'],
    weight: 1,
    may: (m) => atWindow(m) || m.status === 'correcting' || m.status === 'received',
    // the window's limit is no more; the day stays written where it was
    next: (m) => ({ ...m, status: 'withdrawn', points: null, answerBy: null }),
    act: ({ park }, seen) => {
      const input = { ...onApplication(seen), reason: '项目调整。' };
      return { as: park.applicant, name: 'withdrawApplication', input };
    },
  },
};
