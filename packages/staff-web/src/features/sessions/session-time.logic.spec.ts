import { toPlainDate } from '@gongshen/shared/clock';
import {
  byDay,
  chosenTimes,
  daysShown,
  instantAt,
  mayEndOn,
  readPeriod,
  spanOf,
  timeOn,
  timesAfter,
  turned,
  weeksOf,
  workingTimes,
} from './session-time.logic.js';

const day = toPlainDate('2026-03-04');

describe('times are those of the city', () => {
  it('whatever the zone of the browser', () => {
    expect(instantAt('2026-03-04', '09:30')).toBe('2026-03-04T01:30:00.000Z');
    expect(chosenTimes('2026-03-03T16:00:00.000Z', '2026-03-04T03:30:00.000Z')).toEqual({
      day: '2026-03-04',
      from: '00:00',
      to: '11:30',
    });
  });

  it('are chosen within the working day', () => {
    expect([workingTimes[0], workingTimes[6], workingTimes.at(-1)]).toEqual(['08:00', '09:30', '18:00']);
  });
});

describe('the calendar', () => {
  it('shows whole weeks from Monday', () => {
    const month = weeksOf('month', day);
    expect(month).toHaveLength(6);
    expect(month[0]?.[0]).toBe('2026-02-23');
    expect(month.at(-1)?.at(-1)).toBe('2026-04-05');
    expect(weeksOf('month', toPlainDate('2027-02-28'))).toHaveLength(4);
    expect(weeksOf('week', day)).toEqual([
      ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'],
    ]);
  });

  it('turns over the end of a year', () => {
    expect(turned('month', toPlainDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(turned('month', toPlainDate('2026-01-31'), -1)).toBe('2025-12-01');
    expect(turned('week', day, 1)).toBe('2026-03-09');
    expect(turned('week', day, -1)).toBe('2026-02-23');
    expect(readPeriod('month', day)).toBe('2026年3月');
    expect(readPeriod('week', toPlainDate('2026-12-31'))).toBe('2026年12月28日 – 2027年1月3日');
  });

  it('puts a session on each of its days that is shown', () => {
    const long = { startsAt: '2026-03-04T01:00:00Z', endsAt: '2026-03-06T09:00:00Z' };
    const short = { startsAt: '2026-03-05T02:00:00Z', endsAt: '2026-03-05T03:00:00Z' };
    const untilMidnight = { startsAt: '2026-03-03T10:00:00Z', endsAt: '2026-03-03T16:00:00Z' };
    const shown = { from: toPlainDate('2026-03-02'), to: toPlainDate('2026-03-08') };
    expect([...byDay([untilMidnight, long, short], shown)]).toEqual([
      ['2026-03-03', [untilMidnight]],
      ['2026-03-04', [long]],
      ['2026-03-05', [long, short]],
      ['2026-03-06', [long]],
    ]);
    const fifth = toPlainDate('2026-03-05');
    expect([...byDay([long, short], { from: fifth, to: fifth })]).toEqual([['2026-03-05', [long, short]]]);
    const on = (date: string) => timeOn(long, toPlainDate(date));
    expect(on('2026-03-04')).toEqual({ kind: 'begins', time: '09:00' });
    expect(on('2026-03-05')).toEqual({ kind: 'whole', time: '' });
    expect(on('2026-03-06')).toEqual({ kind: 'ends', time: '17:00' });
    expect(timeOn(short, fifth)).toEqual({ kind: 'within', time: '10:00–11:00' });
  });

  it('lists the days of the month alone, and fills the weeks of a table', () => {
    expect(daysShown('month', day, true)).toEqual({ from: '2026-02-23', to: '2026-04-05' });
    expect(daysShown('month', day, false)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(daysShown('list', day, false)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(daysShown('week', day, false)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    expect(turned('list', day, 1)).toBe('2026-04-01');
    expect(readPeriod('list', day)).toBe('2026年3月');
  });
});

describe('what takes longer than a day', () => {
  it('ends on a later day, within three', () => {
    expect(
      ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'].filter((last) =>
        mayEndOn('2026-03-04', last),
      ),
    ).toEqual(['2026-03-05', '2026-03-06']);
    expect(mayEndOn(undefined, '2026-03-05')).toBe(false);
    expect(timesAfter('17:30')).toEqual(['17:45', '18:00']);
    expect(timesAfter('17:30', '2026-03-05')).toEqual(workingTimes);
  });

  it('becomes two instants, and comes back as it was chosen', () => {
    const chosen = { day: '2026-03-04', from: '14:00', until: '2026-03-05', to: '10:00' };
    const span = spanOf(chosen);
    expect(span).toEqual({ startsAt: '2026-03-04T06:00:00.000Z', endsAt: '2026-03-05T02:00:00.000Z' });
    expect(chosenTimes(span?.startsAt ?? '', span?.endsAt ?? '')).toEqual(chosen);
  });

  test.each([
    ['no day', { from: '14:00', to: '15:00' }],
    ['no end', { day: '2026-03-04', from: '14:00' }],
    ['an end before the beginning', { day: '2026-03-04', from: '14:00', to: '10:00' }],
    ['a last day before the first', { day: '2026-03-04', from: '09:00', until: '2026-03-03', to: '10:00' }],
  ])('is none with %s', (_, chosen) => {
    expect(spanOf(chosen)).toBeNull();
  });
});
