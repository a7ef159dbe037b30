import type { CalendarYear, NamedDay } from '../index.js';
import { provisionalYear, toPlainDate, WorkingCalendar } from '../index.js';

/** `02-15…02-23 春节` → the days of the run. */
function run(year: number, text: string): NamedDay[] {
  const [days = '', name = ''] = text.split(' ');
  const [first = '', last = first] = days.split('…');
  const found: NamedDay[] = [];
  const [month] = first.split('-');
  for (let day = Number(first.slice(3)); day <= Number(last.slice(3)); day++) {
    found.push({ date: toPlainDate(`${year}-${month}-${String(day).padStart(2, '0')}`), name });
  }
  return found;
}

function official(year: number, off: readonly string[], work: readonly string[]): CalendarYear {
  return {
    year,
    status: 'official',
    offDays: off.flatMap((text) => run(year, text)),
    makeUpWorkDays: work.flatMap((text) => run(year, text)),
  };
}

/** The State Council's notices of 2024–2026, and 2027 without one. */
export const referenceYears: readonly CalendarYear[] = [
  official(
    2024,
    [
      '01-01 元旦',
      '02-10…02-17 春节',
      '04-04…04-06 清明节',
      '05-01…05-05 劳动节',
      '06-10 端午节',
      '09-15…09-17 中秋节',
      '10-01…10-07 国庆节',
    ],
    [
      '02-04 春节',
      '02-18 春节',
      '04-07 清明节',
      '04-28 劳动节',
      '05-11 劳动节',
      '09-14 中秋节',
      '09-29 国庆节',
      '10-12 国庆节',
    ],
  ),
  official(
    2025,
    [
      '01-01 元旦',
      '01-28…01-31 春节',
      '02-01…02-04 春节',
      '04-04…04-06 清明节',
      '05-01…05-05 劳动节',
      '05-31 端午节',
      '06-01…06-02 端午节',
      '10-01…10-08 国庆节、中秋节',
    ],
    ['01-26 春节', '02-08 春节', '04-27 劳动节', '09-28 国庆节、中秋节', '10-11 国庆节、中秋节'],
  ),
  official(
    2026,
    [
      '01-01…01-03 元旦',
      '02-15…02-23 春节',
      '04-04…04-06 清明节',
      '05-01…05-05 劳动节',
      '06-19…06-21 端午节',
      '09-25…09-27 中秋节',
      '10-01…10-07 国庆节',
    ],
    ['01-04 元旦', '02-14 春节', '02-28 春节', '05-09 劳动节', '09-20 国庆节', '10-10 国庆节'],
  ),
  provisionalYear(2027),
];

export const referenceCalendar = new WorkingCalendar(referenceYears);
