import fc from 'fast-check';
import {
  addDays,
  type CalendarYear,
  type ClockEvent,
  type ClockLimit,
  explainClock,
  interruptionsOf,
  Lamp,
  LampKind,
  LimitUnit,
  lampOn,
  laterOf,
  type PlainDate,
  readClock,
  toPlainDate,
  WorkingCalendar,
  yellowThrough,
} from './index.js';
import { naiveClock, naiveWorkingDay } from './testing/naive-clock.js';
import { referenceCalendar, referenceYears } from './testing/reference-calendar.js';

const runs = { numRuns: 150 };
const first = toPlainDate('2025-01-01');
const dayOf = (offset: number) => addDays(first, offset);

/** Three years with random holidays and random weekend days worked in lieu, the last one provisional at random. */
const years: fc.Arbitrary<readonly CalendarYear[]> = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 1094 }), { maxLength: 80 }),
    work: fc.uniqueArray(fc.integer({ min: 0, max: 1094 }), { maxLength: 40 }),
    provisional: fc.boolean(),
  })
  .map(({ off, work, provisional }) =>
    [2025, 2026, 2027].map((year): CalendarYear => {
      const named = (offsets: readonly number[]) =>
        offsets
          .map((offset) => ({ date: dayOf(offset), name: '节' }))
          .filter(({ date }) => date.startsWith(String(year)));
      return {
        year,
        status: provisional && year === 2027 ? 'provisional' : 'official',
        offDays: named(off),
        makeUpWorkDays: named(work.filter((offset) => !off.includes(offset))),
      };
    }),
  );

const limit: fc.Arbitrary<ClockLimit> = fc.oneof(
  fc.record({ unit: fc.constant(LimitUnit.workingDay), value: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ unit: fc.constant(LimitUnit.calendarDay), value: fc.integer({ min: 0, max: 60 }) }),
  fc.constant({ unit: LimitUnit.immediate, value: 0 }),
);

interface Interval {
  readonly from: number;
  readonly length: number | null;
}

/** A possible life of a clock: a wait, overlapping pauses, extensions, floors and perhaps an end, in the order of days. */
const events: fc.Arbitrary<readonly ClockEvent[]> = fc
  .record({
    start: fc.integer({ min: 0, max: 250 }),
    wait: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    pauses: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 60 }),
        length: fc.option(fc.integer({ min: 0, max: 25 }), { nil: null, freq: 6 }),
      }),
      { maxLength: 4 },
    ),
    extensions: fc.array(fc.record({ at: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 15 }) }), {
      maxLength: 2,
    }),
    floors: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 2 }),
    stop: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
  })
  .map(({ start, wait, pauses, extensions, floors, stop }) => {
    const at = (offset: number) => dayOf(start + offset);
    const waits: readonly ClockEvent[] =
      wait === null
        ? []
        : [
            { kind: 'wait', on: at(0) },
            { kind: 'met', on: at(wait) },
          ];
    const standstills = pauses.flatMap(({ from, length }: Interval, index): ClockEvent[] => {
      const pause: ClockEvent = { kind: 'pause', on: at(from), key: String(index) };
      return length === null ? [pause] : [pause, { kind: 'resume', on: at(from + length), key: String(index) }];
    });
    const others: ClockEvent[] = [
      ...extensions.map((extension): ClockEvent => ({ kind: 'extend', on: at(extension.at), days: extension.days })),
      ...floors.map((floor): ClockEvent => ({ kind: 'floor', on: at(floor) })),
    ];
    const sorted = [...waits, ...standstills, ...others].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const until = stop === null ? null : at(stop);
    const kept = until === null ? sorted : sorted.filter((event) => event.on <= until);
    return [
      { kind: 'start' as const, on: at(0) },
      ...kept,
      ...(until === null ? [] : [{ kind: 'stop' as const, on: until }]),
    ];
  });

const today = fc.integer({ min: 0, max: 450 }).map(dayOf);

test('the fold agrees with the day-by-day reading of the rule', () => {
  fc.assert(
    fc.property(years, limit, events, today, fc.boolean(), (someYears, someLimit, life, now, awaitingGate) => {
      const calendar = new WorkingCalendar(someYears);
      const stopped = life.some((event) => event.kind === 'stop' && event.on <= now);
      const reading = readClock(calendar, { limit: someLimit, events: life, awaitingGate }, now);
      const naive = naiveClock(someYears, someLimit, life, now, awaitingGate && !stopped);
      expect({ used: reading.used, dueOn: reading.dueOn }).toEqual({ used: naive.used, dueOn: naive.dueOn });
    }),
    { numRuns: 500 },
  );
});

test('used and left always make up the limit, and no day counts while it stands still', () => {
  fc.assert(
    fc.property(limit, events, today, (someLimit, life, now) => {
      const spec = { limit: someLimit, events: life };
      const reading = readClock(referenceCalendar, spec, now);
      expect(reading.used + reading.remaining).toBe(reading.total);
      const yesterday = addDays(now, -1);
      if (reading.state === 'paused' || reading.state === 'waiting' || reading.state === 'notStarted') {
        expect(reading.used).toBeLessThanOrEqual(readClock(referenceCalendar, spec, laterOf(first, yesterday)).used);
      }
    }),
    runs,
  );
});

test('used never shrinks, and grows by at most one a day', () => {
  fc.assert(
    fc.property(limit, events, today, (someLimit, life, now) => {
      const spec = { limit: someLimit, events: life };
      const before = readClock(referenceCalendar, spec, now).used;
      const after = readClock(referenceCalendar, spec, addDays(now, 1)).used;
      expect(after - before).toBeGreaterThanOrEqual(0);
      expect(after - before).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('the explanation counts exactly the days the fold counts, and names every day once', () => {
  fc.assert(
    fc.property(years, limit, events, today, (someYears, someLimit, life, now) => {
      const calendar = new WorkingCalendar(someYears);
      const { reading, days } = explainClock(calendar, { limit: someLimit, events: life }, now);
      const past = days.filter((each) => !each.projected);
      expect(past.filter((each) => each.counted)).toHaveLength(reading.used);
      expect(past.filter((each) => each.counted).map((each) => each.date)).toEqual(
        naiveClock(someYears, someLimit, life, now).counted,
      );
      days.forEach((each, index) => {
        const previous = days[index - 1];
        if (previous) expect(each.date).toBe(addDays(previous.date, 1));
      });
      if (reading.dueOn !== null && reading.state === 'running') {
        expect(days.filter((each) => each.isDue)).toHaveLength(1);
      }
    }),
    runs,
  );
});

test('a standstill left out never makes the due day later, and never takes it away', () => {
  fc.assert(
    fc.property(years, limit, events, today, (someYears, someLimit, life, now) => {
      const calendar = new WorkingCalendar(someYears);
      const spec = { limit: someLimit, events: life };
      const { dueOn } = readClock(calendar, spec, now);
      for (const { dueWithout } of interruptionsOf(calendar, spec, now)) {
        if (dueOn === null) continue;
        expect(dueWithout).not.toBeNull();
        expect((dueWithout as PlainDate) <= dueOn).toBe(true);
      }
    }),
    runs,
  );
});

test('days used and days not counted are together all days since the start, each once', () => {
  fc.assert(
    fc.property(years, limit, events, today, (someYears, someLimit, life, now) => {
      const calendar = new WorkingCalendar(someYears);
      const spec = { limit: someLimit, events: life };
      const { used, startedOn, stoppedOn } = readClock(calendar, spec, now);
      const interruptions = interruptionsOf(calendar, spec, now);
      if (startedOn === null) return expect(interruptions).toEqual([]);
      let all = 0;
      for (let date = addDays(startedOn, 1); date <= (stoppedOn ?? now); date = addDays(date, 1)) {
        if (someLimit.unit === 'calendarDay' || naiveWorkingDay(someYears, date)) all++;
      }
      const notCounted = interruptions.reduce((sum, { daysNotCounted }) => sum + daysNotCounted, 0);
      expect(used + notCounted).toBe(all);
      for (const { event, daysNotCounted } of interruptions) {
        if (event.kind === 'extend') expect(daysNotCounted).toBe(0);
      }
    }),
    runs,
  );
});

test('of pauses that do not touch each one counts its own days alone', () => {
  const apart = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), length: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(years, limit, fc.integer({ min: 0, max: 250 }), apart, (someYears, someLimit, offset, pauses) => {
      const calendar = new WorkingCalendar(someYears);
      let at = dayOf(offset);
      const life: ClockEvent[] = [{ kind: 'start', on: at }];
      for (const { gap, length } of pauses) {
        life.push({ kind: 'pause', on: addDays(at, gap) });
        at = addDays(at, gap + length);
        life.push({ kind: 'resume', on: at });
      }
      const spec = { limit: someLimit, events: life };
      const now = addDays(at, 3);
      const { used } = readClock(calendar, spec, now);
      interruptionsOf(calendar, spec, now).forEach(({ daysNotCounted }, index) => {
        const rest = life.filter((_, place) => place !== 1 + 2 * index && place !== 2 + 2 * index);
        const without = readClock(calendar, { ...spec, events: rest }, now);
        expect(without.used - used).toBe(daysNotCounted);
      });
    }),
    runs,
  );
});

const rank = { green: 0, yellow: 1, red: 2, grey: -1 } as const satisfies Record<Lamp, number>;

test('with the due day fixed a lamp only ever goes from green to yellow to red', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 700 }), fc.constantFrom(...Object.values(LampKind)), (offset, kind) => {
      const due = referenceCalendar.workingDayOnOrAfter(dayOf(offset));
      let last = -1;
      for (let now = addDays(due, -20); now <= addDays(due, 5); now = addDays(now, 1)) {
        const lamp = lampOn(referenceCalendar, now, due, kind);
        expect(rank[lamp]).toBeGreaterThanOrEqual(last);
        expect(lamp === Lamp.red).toBe(now > due);
        const through = yellowThrough(referenceCalendar, now, kind);
        expect(lamp === Lamp.yellow).toBe(now <= due && (through === null || due <= through));
        last = rank[lamp];
      }
    }),
    { numRuns: 100 },
  );
});

test('working days are counted and found as a walk over the days would', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 30, max: 800 }), fc.integer({ min: -15, max: 60 }), (someYears, offset, n) => {
      const calendar = new WorkingCalendar(someYears);
      let walked: PlainDate = dayOf(offset);
      for (let left = Math.abs(n); left > 0; ) {
        walked = addDays(walked, Math.sign(n));
        if (naiveWorkingDay(someYears, walked)) left--;
      }
      expect(calendar.addWorkingDays(dayOf(offset), n)).toBe(walked);
      if (n > 0) expect(calendar.workingDaysBetween(dayOf(offset), walked)).toBe(n);
    }),
    { numRuns: 200 },
  );
});

test('the reference years differ from weekends alone', () => {
  const differing = referenceYears.flatMap((year) => [...year.offDays, ...year.makeUpWorkDays]);
  expect(differing.length).toBeGreaterThan(90);
});
