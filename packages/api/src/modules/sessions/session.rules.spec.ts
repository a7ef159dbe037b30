import { provisionalYear, toPlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import { type CallFacts, callProblems, conclusionProblems, dueDayProblems, type SessionCall } from './session.rules.js';

const now = '2027-03-01T01:00:00.000Z';
const call = (more: Partial<SessionCall> = {}): SessionCall => ({
  kind: 'completionAcceptance',
  title: '综合竣工验收',
  place: '现场',
  agenda: '查验',
  startsAt: '2027-03-03T01:00:00.000Z',
  endsAt: '2027-03-03T04:00:00.000Z',
  caseIds: ['c1', 'c2'],
  unitIds: ['u1'],
  guests: [],
  fileIds: [],
  ...more,
});
const facts = (more: Partial<CallFacts> = {}): CallFacts => ({
  openCases: [
    { id: 'c1', itemName: '消防验收' },
    { id: 'c2', itemName: '人防备案' },
  ],
  knownUnitIds: new Set(['u1']),
  ownFileIds: new Set(['f1']),
  acceptanceStage: true,
  acceptanceStands: false,
  ...more,
});
const found = (problems: { field: string; reason: string }[]) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

// 沪 15
test.each<[string, Partial<SessionCall>, Partial<CallFacts>, string[]]>([
  ['an acceptance of all open items in the stage of acceptance', {}, {}, []],
  ['in another stage', {}, { acceptanceStage: false }, ['kind wrongStage']],
  ['beside one that stands', {}, { acceptanceStands: true }, ['kind exists']],
  ['with an item left out', { caseIds: ['c1'] }, {}, ['caseIds incomplete']],
  ['a survey may leave one out, in any stage', { kind: 'siteSurvey', caseIds: ['c1'] }, { acceptanceStage: false }, []],
  ['a case of another application', { kind: 'siteSurvey', caseIds: ['c9'] }, {}, ['caseIds unknown']],
  ['an unknown unit', { unitIds: ['u9'] }, {}, ['unitIds unknown']],
  ['somebody else’s file', { fileIds: ['f1', 'f2'] }, {}, ['fileIds unknown']],
  ['in the past', { startsAt: now }, {}, ['startsAt inPast']],
  ['ending before it begins', { endsAt: '2027-03-03T00:00:00.000Z' }, {}, ['endsAt beforeStart']],
  ['longer than three days', { endsAt: '2027-03-06T01:00:01.000Z' }, {}, ['endsAt tooLong']],
  ['without a title', { title: '  ' }, {}, ['title required']],
  [
    'a guest without a number',
    { guests: [{ name: '周工', organisation: '设计院', phone: '' }] },
    {},
    ['guests.0.phone notAPhone'],
  ],
])('%s', (_, more, known, expected) => {
  expect(found(callProblems(call(more), facts(known), now))).toEqual(expected);
});

const calendar = new WorkingCalendar([provisionalYear(2027)]);
const today = toPlainDate('2027-03-01');

test.each<[string, string[]]>([
  ['2027-03-02', []],
  ['2027-03-01', ['dueOn inPast']],
  ['2027-03-06', ['dueOn dayOff']],
  ['2027-02-30', ['dueOn notADate']],
  ['2027-08-02', ['dueOn tooLate']],
])('something to be put right by %s', (dueOn, expected) => {
  expect(found(dueDayProblems('dueOn', dueOn, calendar, today))).toEqual(expected);
});

const rectifications = [{ text: '补做测试', dueOn: '2027-03-02' }];
test.each([
  ['pass', [], []],
  ['pass', rectifications, ['rectifications notWanted']],
  ['noComment', rectifications, ['rectifications notWanted']],
  ['passWithRectification', [], ['rectifications required']],
  ['passWithRectification', rectifications, []],
  ['fail', [], []],
  ['fail', rectifications, []],
] as const)('the verdict %s with %j', (verdict, wanted, expected) => {
  const draft = { verdict, text: '说明', rectifications: [...wanted] };
  expect(found(conclusionProblems(draft, calendar, today))).toEqual(expected);
});
