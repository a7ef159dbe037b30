import { explainClock, readClock, toPlainDate } from '../clock/index.js';
import { clockEvents } from '../clock/testing/events.js';
import { referenceCalendar as calendar } from '../clock/testing/reference-calendar.js';
import { clockEventText, clockSummary, dayText, labels, limitText } from './index.js';

test('every text is there in both languages', () => {
  const zh = labels('zh-CN');
  const en = labels('en');
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const name of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(Object.keys(en[name])).toEqual(Object.keys(zh[name]));
    for (const text of Object.values(zh[name])) expect(text).toMatch(/[\u4e00-\u9fff]/);
    for (const text of Object.values(en[name])) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(zh.caseStatus.assigned).toBe('待受理');
});

const read = (today: string, events: string[], awaitingGate = false) =>
  readClock(
    calendar,
    { limit: { value: 5, unit: 'workingDay' }, events: clockEvents(...events), awaitingGate },
    toPlainDate(today),
  );

test.each([
  ['2026-03-01', ['start 2026-03-02'], '时限 5 个工作日，尚未开始计时。'],
  ['2026-03-04', ['start 2026-03-02'], '时限 5 个工作日，已用 2 日，剩余 3 日，截止2026年3月9日。'],
  ['2026-03-11', ['start 2026-03-02'], '时限 5 个工作日，应于2026年3月9日前办结，逾期 2 日。'],
  // a day off right after the due day: late, but no day has counted yet
  ['2026-03-14', ['start 2026-03-06'], '时限 5 个工作日，应于2026年3月13日前办结，已过截止日期。'],
  [
    '2026-03-14',
    ['start 2026-03-06', 'stop 2026-03-14'],
    '时限 5 个工作日，已用 5 日，截止2026年3月13日，于2026年3月14日结束，已过截止日期。',
  ],
  [
    '2026-03-12',
    ['start 2026-03-02', 'stop 2026-03-10'],
    '时限 5 个工作日，已用 6 日，截止2026年3月9日，于2026年3月10日结束，逾期 1 日。',
  ],
  [
    '2026-03-16',
    ['start 2026-03-02', 'pause 2026-03-11'],
    '时限 5 个工作日，应于2026年3月9日前办结，逾期 1 日，暂停计时。',
  ],
  [
    '2026-03-11',
    ['start 2026-03-02', 'pause 2026-03-04'],
    '时限 5 个工作日，暂停计时，已用 1 日，剩余 4 日，恢复后确定截止日期。',
  ],
  [
    '2026-03-04',
    ['start 2026-03-02', 'extend 2026-03-03 +2'],
    '时限 7 个工作日（含延长 2 日），已用 2 日，剩余 5 日，截止2026年3月11日。',
  ],
  ['2026-03-04', ['start 2026-03-02', 'wait 2026-03-02'], '时限 5 个工作日，等待前置事项，尚未计时。'],
  [
    '2026-12-30',
    ['start 2026-12-29'],
    '时限 5 个工作日，已用 1 日，剩余 4 日，截止2027年1月6日（涉及尚未公布放假安排的年份，为暂定）。',
  ],
])('on %s with %j: %s', (today, events, text) => {
  expect(clockSummary(read(today, events))).toBe(text);
});

test('while a prerequisite of the decision is unmet nothing is late, however many days have counted', () => {
  expect(clockSummary(read('2026-03-16', ['start 2026-03-02'], true))).toBe(
    '时限 5 个工作日，已用 10 日，等待前置事项，截止日期待前置事项办结后确定，不早于其办结后的下一个工作日。',
  );
});

test('days and events are told in words', () => {
  const { days } = explainClock(
    calendar,
    {
      limit: { value: 3, unit: 'workingDay' },
      events: clockEvents('start 2026-02-12', 'pause 2026-02-13', 'resume 2026-02-13'),
    },
    toPlainDate('2026-02-25'),
  );
  expect(days.slice(0, 5).map(dayText)).toEqual([
    '起算当日不计',
    '恢复当日不计',
    '春节调休上班，计入',
    '春节放假，不计',
    '春节放假，不计',
  ]);
  expect(clockEventText({ kind: 'extend', on: toPlainDate('2026-03-02'), days: 5, text: '案情复杂' })).toBe(
    '延长期限 5 日：案情复杂',
  );
  expect(limitText({ limit: { value: 0, unit: 'immediate' }, total: 0 })).toBe('即办');
});
