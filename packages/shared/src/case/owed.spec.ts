import { lampOfClock, readClock, toPlainDate } from '../clock/index.js';
import { referenceCalendar } from '../clock/testing/reference-calendar.js';
import { nextOwedState, OwedAction, OwedState, owedClock, owedDayWithinRange } from './index.js';

const calendar = referenceCalendar;
const day = toPlainDate;

/** Written by hand: state × action → next state; `-` is refused. */
const table: Record<OwedState, Record<OwedAction, OwedState | '-'>> = {
  owed: { deliver: 'delivered', settle: '-', reject: '-', revoke: 'revoked' },
  delivered: { deliver: '-', settle: 'settled', reject: 'owed', revoke: '-' },
  settled: { deliver: '-', settle: '-', reject: '-', revoke: '-' },
  revoked: { deliver: '-', settle: '-', reject: '-', revoke: '-' },
};

describe('what is owed after an approval with conditions', () => {
  const crossed = Object.values(OwedState).flatMap((state) =>
    Object.values(OwedAction).map((action) => [state, action, table[state][action]] as const),
  );
  test.each(crossed)('%s, %s → %s', (state, action, next) => {
    expect(nextOwedState(state, action) ?? '-').toBe(next);
  });

  test.each([
    ['the day of the decision', '2026-03-05', '2026-03-05', false],
    ['the day after', '2026-03-05', '2026-03-06', true],
    ['a Saturday, which means the Monday', '2026-03-05', '2026-03-07', true],
    ['before the decision', '2026-03-05', '2026-03-04', false],
    ['the sixtieth working day', '2026-03-05', '2026-06-02', true],
    ['the sixty-first', '2026-03-05', '2026-06-03', false],
    ['far away', '2026-03-05', '2031-01-01', false],
  ])('due on %s', (_, decided, due, allowed) => {
    expect(owedDayWithinRange(calendar, day(decided), day(due))).toBe(allowed);
  });

  test('its clock counts working days to the due day, and stands from the delivery on', () => {
    const times = { decidedOn: day('2026-03-05'), dueOn: day('2026-03-14'), stoppedOn: null };
    const spec = owedClock(calendar, times);
    const reading = readClock(calendar, spec, day('2026-03-12'));
    expect(reading).toMatchObject({ state: 'running', used: 5, remaining: 2, dueOn: '2026-03-16' });
    // 珠 20: two working days ahead, for it is outside the ordinary course
    expect(lampOfClock(calendar, reading, day('2026-03-12'), true)).toBe('yellow');
    expect(lampOfClock(calendar, readClock(calendar, spec, day('2026-03-11')), day('2026-03-11'), true)).toBe('green');
    expect(lampOfClock(calendar, readClock(calendar, spec, day('2026-03-17')), day('2026-03-17'), true)).toBe('red');
    const delivered = owedClock(calendar, { ...times, stoppedOn: day('2026-03-10') });
    expect(readClock(calendar, delivered, day('2026-04-01'))).toMatchObject({ state: 'stopped', used: 3 });
  });
});
