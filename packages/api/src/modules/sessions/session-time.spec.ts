import { spanText } from './session-time.js';

test.each([
  ['2026-03-05T01:30:00.000Z', '2026-03-05T03:30:00.000Z', '2026年3月5日（周四）09:30—11:30'],
  // after midnight in Zhuhai it is the next day there, whatever the day in UTC
  ['2026-03-05T16:30:00.000Z', '2026-03-05T17:00:00.000Z', '2026年3月6日（周五）00:30—01:00'],
  ['2026-03-05T01:30:00.000Z', '2026-03-06T03:30:00.000Z', '2026年3月5日（周四）09:30—2026年3月6日（周五）11:30'],
])('%s to %s: %s', (startsAt, endsAt, text) => {
  expect(spanText(startsAt, endsAt)).toBe(text);
});
