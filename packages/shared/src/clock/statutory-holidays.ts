import { addDays, makePlainDate, type PlainDate, toPlainDate } from './plain-date.js';

/**
 * The movable feasts on which the statutory days hang (《全国年节及纪念日放假办法》2024, art. 2):
 * lunar new year, 清明, 端午, 中秋. Checked against a lunar calendar in the tests.
 */
const feasts: Readonly<
  Record<number, readonly [spring: string, qingming: string, dragonBoat: string, midAutumn: string]>
> = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
};

export interface NamedDay {
  readonly date: PlainDate;
  readonly name: string;
}

/** Thrown when the statutory days of a year are not known to this version. */
export class UnknownStatutoryYear extends RangeError {
  constructor(readonly year: number) {
    super(`The statutory holidays of ${year} are not known`);
    this.name = 'UnknownStatutoryYear';
  }
}

/**
 * The thirteen days off by law, in date order, without bridges and without days in lieu: those are set by the yearly notice.
 * @throws UnknownStatutoryYear outside 2025–2035
 */
export function statutoryHolidays(year: number): readonly NamedDay[] {
  const feast = feasts[year];
  if (!feast) throw new UnknownStatutoryYear(year);
  const [spring, qingming, dragonBoat, midAutumn] = feast.map((day) => toPlainDate(`${year}-${day}`)) as [
    PlainDate,
    PlainDate,
    PlainDate,
    PlainDate,
  ];
  const days: NamedDay[] = [
    { date: makePlainDate(year, 1, 1), name: '元旦' },
    // New Year's Eve and the first three days of the first lunar month
    ...[-1, 0, 1, 2].map((shift) => ({ date: addDays(spring, shift), name: '春节' })),
    { date: qingming, name: '清明节' },
    { date: makePlainDate(year, 5, 1), name: '劳动节' },
    { date: makePlainDate(year, 5, 2), name: '劳动节' },
    { date: dragonBoat, name: '端午节' },
    { date: midAutumn, name: '中秋节' },
    { date: makePlainDate(year, 10, 1), name: '国庆节' },
    { date: makePlainDate(year, 10, 2), name: '国庆节' },
    { date: makePlainDate(year, 10, 3), name: '国庆节' },
  ];
  const byDate = new Map<PlainDate, string>();
  for (const day of days) {
    const other = byDate.get(day.date);
    byDate.set(day.date, other ? `${other}、${day.name}` : day.name);
  }
  return [...byDate].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
