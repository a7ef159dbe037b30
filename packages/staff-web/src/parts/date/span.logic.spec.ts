import { readSpan, timeOf } from './span.logic.js';

describe('when something takes place', () => {
  it('is told in the time of the city, whatever the zone of the browser', () => {
    expect(timeOf('2026-03-04T01:30:00.000Z')).toBe('09:30');
  });

  it('are read with the weekday, and with both days when it takes longer', () => {
    expect(readSpan('2026-03-04T01:30:00.000Z', '2026-03-04T03:30:00.000Z')).toBe('2026年3月4日 周三 09:30–11:30');
    expect(readSpan('2026-03-04T01:30:00.000Z', '2026-03-05T03:30:00.000Z')).toBe(
      '2026年3月4日 周三 09:30–2026年3月5日 周四 11:30',
    );
  });
});
