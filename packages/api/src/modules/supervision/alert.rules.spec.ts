import { DeadlineSubject } from '@gongshen/shared/deadline';
import {
  alertLink,
  alertText,
  alertTitle,
  escalationLink,
  remindsApplicant,
  type TurnedLamp,
  turnOf,
} from './alert.rules.js';

const lamp = (changes: Partial<TurnedLamp>): TurnedLamp => ({
  subjectType: 'case',
  subjectId: 's1',
  dueOn: '2026-03-16',
  lamp: 'yellow',
  label: '雷电防护装置设计审核（BJ20260000004）',
  unitId: 'u1',
  forApplicant: false,
  districtCode: '440402',
  ...changes,
});
const subjects = Object.keys(DeadlineSubject) as DeadlineSubject[];
const places = { projectId: 'p1', applicationId: 'a1', caseId: 'c1' };

it.each([
  ['the window, when no unit is named', {}, { unitId: null }, 'window'],
  ['the coordinators of the unit that leads the stage', { subjectType: 'stage' }, {}, 'coordinators'],
  ['the department', {}, {}, 'department'],
  ['the applicant', { forApplicant: true }, {}, 'applicant'],
] as const)('is the turn of %s', (_, subject, more, turn) => {
  expect(turnOf(lamp({ ...subject, ...more }))).toBe(turn);
});

// 珠 20: “黄灯”预警, “红灯”警告
it('says what is due, of which project, and when', () => {
  expect(alertText(lamp({ dueOn: '2026年3月16日' }), '厂房项目')).toBe(
    '“厂房项目”雷电防护装置设计审核（BJ20260000004）将于2026年3月16日到期，请抓紧办理。',
  );
  expect(alertText(lamp({ lamp: 'red', dueOn: '2026年3月16日' }), '厂房项目')).toBe(
    '“厂房项目”雷电防护装置设计审核（BJ20260000004）已超过期限（2026年3月16日到期），请立即办理。',
  );
  expect(alertTitle(lamp({ lamp: 'red' }))).toBe('红灯警告：办件时限已逾期');
  expect(alertTitle(lamp({ subjectType: 'owed', forApplicant: true }))).toBe('容缺补交即将到期');
});

it('leaves the applicant to what ends by itself', () => {
  const reminds = (subjectType: DeadlineSubject, colour: 'yellow' | 'red') =>
    remindsApplicant(lamp({ subjectType, lamp: colour, forApplicant: true }));
  expect(subjects.filter((each) => !reminds(each, 'yellow'))).toEqual(['correction']);
  expect(subjects.filter((each) => !reminds(each, 'red'))).toEqual(['correction', 'putRight', 'supplement', 'owed']);
  expect(remindsApplicant(lamp({}))).toBe(false);
});

it.each(subjects)('leads to a page of the reader’s own web app for %s', (subjectType) => {
  const staff = /^\/(cases\/c1|intake\/a1|issuance\/a1|parallel-review\/a1|consultations\/s1)$/;
  const applicant =
    /^\/(projects\/p1|applications\/a1\/(correction|supplement)|procedures\/s1|owed\/s1|opinions\/s1\/reply)$/;
  expect(alertLink(lamp({ subjectType }), places)).toMatch(staff);
  expect(alertLink(lamp({ subjectType, forApplicant: true }), places)).toMatch(applicant);
  expect(escalationLink(lamp({ subjectType }), places)).toBe('/parallel-review/a1');
});
