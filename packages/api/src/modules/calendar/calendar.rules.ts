import {
  addDays,
  type CalendarYear,
  dayInWords,
  type NamedDay,
  type PlainDate,
  statutoryHolidays,
  UnknownStatutoryYear,
  WorkingCalendar,
  weekday,
  yearOf,
} from '@gongshen/shared/clock';
import { weekdayText } from '@gongshen/shared/labels';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';

const isWeekend = (date: PlainDate) => weekday(date) >= 5;
const spoken = (date: PlainDate) => `${dayInWords(date)}（${weekdayText(weekday(date))}）`;
const problem = (field: string, reason: string, message: string): FieldProblem => ({ field, reason, message });

/** The thirteen days by law; none for a year that is not worked out yet. */
export function statutoryDays(year: number): readonly NamedDay[] {
  try {
    return statutoryHolidays(year);
  } catch (error) {
    if (error instanceof UnknownStatutoryYear) return [];
    throw error;
  }
}

/** Everything that is wrong with a year's notice as it was typed, at once. `known` are the years in force. */
export function yearProblems(year: CalendarYear, known: readonly number[]): FieldProblem[] {
  const problems = [...placeProblems(year.year, known), ...paperProblems(year.paper ?? '')];
  const off = new Set(year.offDays.map(({ date }) => date));
  problems.push(...dayProblems(year, 'offDays'), ...dayProblems(year, 'makeUpWorkDays'));
  const statutory = statutoryDays(year.year);
  year.makeUpWorkDays.forEach(({ date }, index) => {
    const field = `makeUpWorkDays.${index}.date`;
    const feast = statutory.find((each) => each.date === date);
    if (off.has(date)) problems.push(problem(field, 'both', `${spoken(date)}既列为放假又列为上班，请核对通知。`));
    else if (feast)
      problems.push(problem(field, 'statutory', `${spoken(date)}是法定节假日（${feast.name}），不能上班。`));
    else if (!isWeekend(date) && yearOf(date) === year.year) {
      problems.push(problem(field, 'alreadyWorking', `${spoken(date)}本来就是工作日，不是调休上班日。`));
    }
  });
  year.offDays.forEach(({ date }, index) => {
    if (yearOf(date) === year.year && isWeekend(date) && !reachesWeekday(date, off)) {
      const message = `${spoken(date)}本来就是周末，且不与列出的放假工作日相连，无须列出或日期有误。`;
      problems.push(problem(`offDays.${index}.date`, 'plainWeekend', message));
    }
  });
  const forgotten = statutory.filter(({ date }) => !isWeekend(date) && !off.has(date));
  if (forgotten.length > 0) {
    const days = forgotten.map(({ date, name }) => `${spoken(date)}${name}`).join('、');
    problems.push(problem('offDays', 'statutoryMissing', `以下法定节假日没有列为放假：${days}。`));
  } else if (year.offDays.length === 0) {
    problems.push(problem('offDays', 'required', '请填写通知中的放假日期。'));
  }
  return problems;
}

/** A calendar has no gap: a year follows the last one or replaces one. */
function placeProblems(year: number, known: readonly number[]): FieldProblem[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || (year >= first && year <= last + 1)) return [];
  const message =
    year < first
      ? `系统的工作日历从 ${first} 年开始，不能导入 ${year} 年。`
      : `系统的工作日历到 ${last} 年为止，请先导入 ${last + 1} 年。`;
  return [problem('year', 'gap', message)];
}

function paperProblems(paper: string): FieldProblem[] {
  if (paper.trim() === '') return [problem('paper', 'required', '请填写通知的文号或公布网址。')];
  return paper.length > 300 ? [problem('paper', 'tooLong', '通知的文号或公布网址不能超过 300 字。')] : [];
}

function dayProblems(year: CalendarYear, list: 'offDays' | 'makeUpWorkDays'): FieldProblem[] {
  const seen = new Set<string>();
  return year[list].flatMap(({ date, name }, index) => {
    const found: FieldProblem[] = [];
    const field = `${list}.${index}`;
    if (yearOf(date) !== year.year) {
      found.push(problem(`${field}.date`, 'wrongYear', `${date} 不在 ${year.year} 年内；跨年假期请分别列入各自年份。`));
    }
    if (seen.has(date)) found.push(problem(`${field}.date`, 'twice', `${spoken(date)}列了两次。`));
    seen.add(date);
    if (name.trim() === '') found.push(problem(`${field}.name`, 'required', `请填写 ${date} 所属的节日名称。`));
    else if (name.length > 40) found.push(problem(`${field}.name`, 'tooLong', '节日名称不能超过 40 字。'));
    return found;
  });
}

/** A weekend belongs to a holiday when an unbroken run of days off joins it to a weekday off, or it begins or ends the year. */
function reachesWeekday(date: PlainDate, off: ReadonlySet<PlainDate>): boolean {
  return [-1, 1].some((step) => {
    let at = date;
    while (off.has(at) && isWeekend(at)) at = addDays(at, step);
    return off.has(at) || yearOf(at) !== yearOf(date);
  });
}

export interface ChangedDay {
  date: PlainDate;
  /** The holiday it belongs to, in whichever of the two calendars names it. */
  name: string | null;
  wasWorking: boolean;
  isWorking: boolean;
}

/** Days that are worked in one calendar and not in the other. A year that was not there is compared with bare weekends. */
export function changedDays(before: CalendarYear | null, after: CalendarYear): ChangedDay[] {
  const bare: CalendarYear = { year: after.year, status: 'provisional', offDays: [], makeUpWorkDays: [] };
  const [was, is] = [new WorkingCalendar([before ?? bare]), new WorkingCalendar([after])];
  const changed: ChangedDay[] = [];
  for (let date = was.firstDay; date <= was.lastDay; date = addDays(date, 1)) {
    const [old, now] = [was.day(date), is.day(date)];
    if (old.working === now.working) continue;
    changed.push({ date, name: now.name ?? old.name, wasWorking: old.working, isWorking: now.working });
  }
  return changed;
}

/** The years with one of them replaced or added. */
export function withYear(years: readonly CalendarYear[], year: CalendarYear): WorkingCalendar {
  return new WorkingCalendar([...years.filter((each) => each.year !== year.year), year]);
}

export interface CalendarAlarm {
  year: number;
  /** People are told once for each of them. */
  stage: 'missing' | 'provisional';
  text: string;
}

/**
 * What has to be done about the calendar: the present or the coming year is missing, or still provisional when its notice must
 * be out (it comes every November; after 1 December somebody has forgotten it). Null when all is well.
 */
export function calendarAlarm(years: readonly CalendarYear[], today: PlainDate): CalendarAlarm | null {
  const present = yearOf(today);
  for (const year of [present, present + 1]) {
    const known = years.find((each) => each.year === year);
    if (!known) {
      const text = `缺少 ${year} 年工作日历：期限跨入 ${year} 年的办件无法计算截止日期。请在国务院办公厅公布放假通知后立即导入。`;
      return { year, stage: 'missing', text };
    }
    const late = year === present || today > `${present}-12-01`;
    if (known.status === 'provisional' && late) {
      const text = `${year} 年工作日历仍为暂定（仅按法定节假日计算）：请按国务院办公厅放假通知导入，导入前会列出受影响的截止日期。`;
      return { year, stage: 'provisional', text };
    }
  }
  return null;
}
