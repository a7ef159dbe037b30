import { type CalendarYear, type PlainDate, provisionalYear, toPlainDate } from '@gongshen/shared/clock';
import { readCalendar } from '../../reference/reference-files.js';
import { calendarAlarm, changedDays, yearProblems } from './calendar.rules.js';

const day = (date: string, name = '元旦') => ({ date: toPlainDate(date), name });
const run = (first: string, days: number, name: string) => {
  const start = Number(first.slice(8));
  return Array.from({ length: days }, (_, index) =>
    day(`${first.slice(0, 8)}${String(start + index).padStart(2, '0')}`, name),
  );
};

/** As the State Council might arrange 2027: the statutory days, bridges, and days worked in lieu. */
const notice: CalendarYear = {
  year: 2027,
  status: 'official',
  paper: '国办发明电〔2026〕7号',
  offDays: [
    ...run('2027-01-01', 3, '元旦'),
    ...run('2027-02-05', 8, '春节'),
    ...run('2027-04-03', 3, '清明节'),
    ...run('2027-05-01', 5, '劳动节'),
    day('2027-06-09', '端午节'),
    day('2027-09-15', '中秋节'),
    ...run('2027-10-01', 7, '国庆节'),
  ],
  makeUpWorkDays: [day('2027-01-30', '春节'), day('2027-02-20', '春节'), day('2027-10-09', '国庆节')],
};
const known = [2024, 2025, 2026, 2027];
const reasons = (change: Partial<CalendarYear>) =>
  yearProblems({ ...notice, ...change }, known).map(({ field, reason }) => `${field} ${reason}`);

describe('a year’s notice as it was typed', () => {
  it('is in order', () => {
    expect(yearProblems(notice, known)).toEqual([]);
  });

  it('of the years there have been has no problem either, but the law before 2025 was another', async () => {
    const years = (await readCalendar()).filter(({ status }) => status === 'official');
    for (const year of years) {
      expect(yearProblems({ ...year, paper: '通知' }, known)).toEqual([]);
    }
  });

  test.each<[string, Partial<CalendarYear>, string[]]>([
    ['without its paper', { paper: ' ' }, ['paper required']],
    ['with a paper that is too long', { paper: '长'.repeat(301) }, ['paper tooLong']],
    ['a day of another year', { offDays: [...notice.offDays, day('2028-01-03')] }, ['offDays.28.date wrongYear']],
    ['a day twice', { offDays: [...notice.offDays, day('2027-01-01')] }, ['offDays.28.date twice']],
    ['a day without a name', { makeUpWorkDays: [day('2027-01-30', ' ')] }, ['makeUpWorkDays.0.name required']],
    ['a make-up day in the week', { makeUpWorkDays: [day('2027-02-03')] }, ['makeUpWorkDays.0.date alreadyWorking']],
    ['a day both off and worked', { makeUpWorkDays: [day('2027-02-06')] }, ['makeUpWorkDays.0.date both']],
    [
      'a statutory weekend day worked',
      {
        offDays: notice.offDays.filter(({ date }) => date !== '2027-10-02'),
        makeUpWorkDays: [day('2027-10-02')],
      },
      ['makeUpWorkDays.0.date statutory'],
    ],
    ['a plain weekend listed', { offDays: [...notice.offDays, day('2027-03-13')] }, ['offDays.28.date plainWeekend']],
    [
      'a statutory day forgotten',
      { offDays: notice.offDays.filter(({ date }) => date !== '2027-06-09') },
      ['offDays statutoryMissing'],
    ],
  ])('%s', (_, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  it('says in words what is wrong', () => {
    const [weekday] = yearProblems({ ...notice, makeUpWorkDays: [day('2027-02-03')] }, known);
    expect(weekday?.message).toBe('2027年2月3日（周三）本来就是工作日，不是调休上班日。');
    const [forgotten] = yearProblems({ ...notice, offDays: run('2027-01-01', 3, '元旦') }, known);
    expect(forgotten?.message).toContain('2027年2月5日（周五）春节');
  });

  test.each([
    [2023, '系统的工作日历从 2024 年开始，不能导入 2023 年。'],
    [2029, '系统的工作日历到 2027 年为止，请先导入 2028 年。'],
  ])('%i leaves a gap', (year, message) => {
    const [problem] = yearProblems({ ...notice, year }, known);
    expect(problem).toMatchObject({ field: 'year', reason: 'gap', message });
  });
});

describe('changed days', () => {
  it('are those worked under one calendar and not under the other', () => {
    const changed = changedDays(provisionalYear(2027), notice);
    const shown = changed.map(({ date, name, isWorking }) => `${date} ${name} ${isWorking ? 'on' : 'off'}`);
    // By law 春节 is 02-05…02-08, 清明 04-05, 劳动节 05-01 and 02, 国庆 10-01…03; weekends are off anyway.
    expect(shown).toEqual([
      '2027-01-30 春节 on',
      '2027-02-09 春节 off',
      '2027-02-10 春节 off',
      '2027-02-11 春节 off',
      '2027-02-12 春节 off',
      '2027-02-20 春节 on',
      '2027-05-03 劳动节 off',
      '2027-05-04 劳动节 off',
      '2027-05-05 劳动节 off',
      '2027-10-04 国庆节 off',
      '2027-10-05 国庆节 off',
      '2027-10-06 国庆节 off',
      '2027-10-07 国庆节 off',
      '2027-10-09 国庆节 on',
    ]);
    expect(changedDays(notice, notice)).toEqual([]);
  });

  it('of a year that was not there are those that differ from bare weekends', () => {
    expect(changedDays(null, notice)[0]).toEqual({
      date: '2027-01-01',
      name: '元旦',
      wasWorking: true,
      isWorking: false,
    });
  });
});

describe('the alarm', () => {
  const official = (year: number): CalendarYear => ({ year, status: 'official', offDays: [], makeUpWorkDays: [] });
  const both = [official(2026), provisionalYear(2027)];
  test.each<[string, readonly CalendarYear[], string, string | null]>([
    ['all is well before the notice must be out', both, '2026-11-30', null],
    ['on 1 December still', both, '2026-12-01', null],
    ['provisional after 1 December', both, '2026-12-02', '2027 provisional'],
    ['official', [official(2026), official(2027)], '2026-12-31', null],
    ['the coming year missing, whatever the day', [official(2026)], '2026-01-02', '2027 missing'],
    ['the present year still provisional', both.concat(provisionalYear(2028)), '2027-01-01', '2027 provisional'],
    ['the present year missing', [official(2026)], '2027-01-01', '2027 missing'],
  ])('%s', (_, years, today, expected) => {
    const alarm = calendarAlarm(years, today as PlainDate);
    expect(alarm && `${alarm.year} ${alarm.stage}`).toBe(expected);
    if (alarm) expect(alarm.text).toMatch(/请/);
  });
});
