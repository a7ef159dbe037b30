import type { JointSession } from './joint-session.entity.js';
import { calendarText } from './session.calendar.js';

const session = (more: Partial<JointSession> = {}) =>
  ({
    id: '0190-1',
    number: 'HY20260000001',
    kind: 'siteSurvey',
    state: 'called',
    title: '一期厂房现场踏勘',
    startsAt: '2026-03-05T01:30:00.000Z',
    endsAt: '2026-03-05T03:30:00.000Z',
    place: '屏东二路北侧，项目大门',
    agenda: '查看现场；核对总平面',
    sequence: 0,
    createdAt: '2026-03-02T01:00:00.000Z',
    ...more,
  }) as JointSession;
const text = (more: Partial<JointSession> = {}) =>
  calendarText({ session: session(more), projectName: '产业园', callerName: '住建局', host: 'gongshen' })
    // long lines are folded
    .replaceAll('\r\n ', '');

test('a session in the time of Zhuhai, under a name that stays', () => {
  const lines = text().split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'TZID:Asia/Shanghai',
      'UID:0190-1@gongshen',
      'SEQUENCE:0',
      'DTSTAMP:20260302T010000Z',
      'DTSTART;TZID=Asia/Shanghai:20260305T093000',
      'DTEND;TZID=Asia/Shanghai:20260305T113000',
      'SUMMARY:现场踏勘：一期厂房现场踏勘',
      'STATUS:CONFIRMED',
    ]),
  );
  expect(text()).toBe(text());
  expect(Buffer.from(text()).toString('utf8')).toContain('议程');
});

test('moved and called off it is the same entry, a later one', () => {
  const moved = text({ sequence: 1, startsAt: '2026-03-06T01:30:00.000Z', endsAt: '2026-03-06T02:30:00.000Z' });
  expect(moved).toContain('UID:0190-1@gongshen');
  expect(moved).toContain('SEQUENCE:1');
  expect(moved).toContain('DTSTART;TZID=Asia/Shanghai:20260306T093000');
  const cancelled = text({ sequence: 2, state: 'cancelled' });
  expect(cancelled).toContain('METHOD:CANCEL');
  expect(cancelled).toContain('STATUS:CANCELLED');
  expect(cancelled).toContain('SEQUENCE:2');
});
