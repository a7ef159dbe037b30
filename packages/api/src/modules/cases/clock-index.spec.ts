import {
  addDays,
  type ClockEvent,
  type LimitUnit,
  lampOfClock,
  type PlainDate,
  provisionalYear,
  readClock,
  WorkingCalendar,
} from '@gongshen/shared/clock';
import fc from 'fast-check';
import { clockColumns, readIndexedClock } from './clock-index.js';

const calendar = new WorkingCalendar([provisionalYear(2026), provisionalYear(2027)]);
const start = '2026-03-02' as PlainDate;

const units: LimitUnit[] = ['workingDay', 'calendarDay', 'immediate'];
/** Kinds of a life of a case, each with the number of days after the one before. */
const life = fc.record({
  unit: fc.constantFrom(...units),
  value: fc.integer({ min: 1, max: 20 }),
  waits: fc.boolean(),
  gated: fc.boolean(),
  met: fc.integer({ min: 0, max: 20 }),
  floor: fc.integer({ min: 0, max: 40 }),
  stops: fc.boolean(),
  stop: fc.integer({ min: 0, max: 40 }),
  written: fc.integer({ min: 0, max: 10 }),
  read: fc.integer({ min: 0, max: 60 }),
});

it('reads from the index what the fold reads from the events, on any later day', () => {
  fc.assert(
    fc.property(life, (l) => {
      const events: ClockEvent[] = [{ kind: 'start', on: start }];
      let last = start;
      if (l.waits) {
        events.push({ kind: 'wait', on: start });
        last = addDays(start, l.met);
        events.push({ kind: 'met', on: last });
      }
      // A prerequisite of the decision that is met late moves the due day beyond the limit.
      if (l.gated) {
        last = addDays(last, l.floor);
        events.push({ kind: 'floor', on: last });
      }
      if (l.stops) {
        last = addDays(last, l.stop);
        events.push({ kind: 'stop', on: last });
      }
      const row = { promisedLimit: l.unit === 'immediate' ? 0 : l.value, limitUnit: l.unit };
      const written = addDays(last, l.written);
      const columns = clockColumns(calendar, row, l.stops ? 'approved' : 'accepted', events, [], written);
      const today = addDays(written, l.read);
      const reading = readClock(calendar, { limit: { value: row.promisedLimit, unit: l.unit }, events }, today);
      expect(readIndexedClock(calendar, { ...row, ...columns }, today)).toEqual({
        used: reading.used,
        remaining: reading.remaining,
        overdueDays: reading.overdueDays,
        provisional: reading.provisional,
        lamp: lampOfClock(calendar, reading, today),
      });
      expect(columns).toMatchObject({ clockState: reading.state, dueOn: reading.dueOn, stoppedOn: reading.stoppedOn });
    }),
  );
});

it('has no due day while a gate of the decision is open, and keeps its place at the end of lists', () => {
  const gate = { itemCode: 'a', itemName: 'A', gate: 'decide', unitName: 'U', metOn: null, failed: false } as const;
  const row = { promisedLimit: 1, limitUnit: 'workingDay' as const };
  const columns = clockColumns(calendar, row, 'accepted', [{ kind: 'start', on: start }], [gate], start);
  expect(columns).toMatchObject({ clockState: 'running', dueOn: null, dueOrder: '9999-12-31', waiting: true });
});
