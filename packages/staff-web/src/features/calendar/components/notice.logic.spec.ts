import { holidaysOf, offDaysOf, rangeProblem, readNotice, yearInput, yearToImport } from './notice.logic.js';

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

describe('a pasted notice', () => {
  it('is read as published', () => {
    const read = readNotice(notice2026, 2026);
    expect(read.year).toBe(2026);
    expect(read.paper).toBe('国办发明电〔2025〕7号');
    expect(read.unread).toEqual([]);
    expect(read.holidays).toEqual([
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ]);
    expect(read.makeUps.map(({ date }) => date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('is read over the turn of a month and of a year, for one day, and for two feasts together', () => {
    const read = readNotice(
      '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。二、春节：1月28日（除夕、周二）至2月4日（周二）放假调休。1月26日、2月8日上班。' +
        '三、端午节：6月22日放假1天，不调休。八、国庆节、中秋节：10月1日至8日放假调休，共8天。',
      2023,
    );
    expect(read.holidays).toEqual([
      { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
      { name: '春节', from: '2023-01-28', to: '2023-02-04' },
      { name: '端午节', from: '2023-06-22', to: '2023-06-22' },
      { name: '国庆节、中秋节', from: '2023-10-01', to: '2023-10-08' },
    ]);
    expect(read.makeUps).toEqual([
      { name: '春节', date: '2023-01-26' },
      { name: '春节', date: '2023-02-08' },
    ]);
    expect([read.year, read.paper]).toEqual([null, null]);
  });

  it('tells what it could not read', () => {
    expect(readNotice('一、元旦：另行通知。', 2027).unread).toEqual(['元旦：另行通知。']);
    expect(readNotice('随便写点什么', 2027)).toMatchObject({ holidays: [], makeUps: [], unread: [] });
  });
});

describe('holidays', () => {
  it('become days, and days become holidays again', () => {
    const holidays = [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '国庆节', from: '2026-09-30', to: '2026-10-01' },
    ];
    const days = offDaysOf(holidays);
    expect(days.map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-09-30',
      '2026-10-01',
    ]);
    expect(holidaysOf([...days].reverse())).toEqual(holidays);
  });

  it('begin before they end, and do not last for ever', () => {
    expect(rangeProblem('2026-01-03', '2026-01-01')).toBe('backwards');
    expect(rangeProblem('2026-01-01', '2027-01-01')).toBe('tooLong');
    expect(rangeProblem('2026-01-01', undefined)).toBe('missing');
    expect(rangeProblem('2026-02-28', '2026-02-30')).toBe('missing');
    expect(rangeProblem('2026-01-01', '2026-01-01')).toBeNull();
  });

  it('are sent without the rows that are not filled in', () => {
    const words = {
      paper: ' 通知 ',
      holidays: [{}, { name: ' 元旦 ', from: '2027-01-01', to: '2027-01-01' }],
      makeUps: [{}],
    };
    expect(yearInput(2027, words)).toEqual({
      year: 2027,
      paper: '通知',
      offDays: [{ date: '2027-01-01', name: '元旦' }],
      makeUpWorkDays: [],
    });
  });
});

it('the year to import is the provisional one, else the next', () => {
  const official = (year: number) => ({ year, status: 'official' });
  expect(yearToImport([official(2026), { year: 2027, status: 'provisional' }], '2026-11-22')).toBe(2027);
  expect(yearToImport([official(2025), official(2026)], '2026-11-22')).toBe(2027);
  expect(yearToImport([], '2026-11-22')).toBe(2026);
});
