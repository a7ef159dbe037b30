import { addDays, daysBetween, isPlainDate, type PlainDate, toPlainDate } from '@gongshen/shared/clock';

/** A holiday as a notice tells it: from the first day off to the last. */
export interface Holiday {
  name?: string;
  from?: string;
  to?: string;
}

/** A weekend day that is worked in lieu. */
export interface MakeUp {
  name?: string;
  date?: string;
}

/** A year's notice as it is filled in. */
export interface NoticeWords {
  paper?: string;
  holidays?: Holiday[];
  makeUps?: MakeUp[];
}

export interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** What was understood of a pasted notice. */
export interface ReadNotice extends Required<Pick<NoticeWords, 'holidays' | 'makeUps'>> {
  readonly year: number | null;
  readonly paper: string | null;
  /** Paragraphs that look like a holiday of which no day could be read. */
  readonly unread: readonly string[];
}

const day = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const longestHoliday = 20;

/** Reads the State Council's notice as it is published: “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。” */
export function readNotice(text: string, yearAsked: number): ReadNotice {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^)]*\)/g, '');
  const told = /(\d{4})年(?:部分)?节假日/.exec(plain)?.[1];
  const year = told ? Number(told) : null;
  const read = { holidays: [] as Holiday[], makeUps: [] as MakeUp[], unread: [] as string[] };
  for (const [, name = '', body = ''] of plain.matchAll(
    /[一二三四五六七八九十]+、([^:。]{1,20}):(.*?)(?=[一二三四五六七八九十]+、[^:。]{1,20}:|$)/g,
  )) {
    const before = read.holidays.length;
    for (const sentence of body.split(/[。;]/)) readSentence(sentence, name, year ?? yearAsked, read);
    if (read.holidays.length === before) read.unread.push(`${name}：${body}`);
  }
  return { ...read, year, paper: /国办发明电[〔[]\d{4}[〕\]]\d+号/.exec(plain)?.[0] ?? null };
}

function readSentence(sentence: string, name: string, year: number, read: { holidays: Holiday[]; makeUps: MakeUp[] }) {
  const work = sentence.includes('上班');
  if (!work && !/放假|调休|连休/.test(sentence)) return;
  let month = 0;
  for (const found of sentence.matchAll(new RegExp(`${day}(?:[至到-]${day})?`, 'g'))) {
    const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found;
    month = Number(fromMonth ?? month);
    const from = plainDay(Number(fromYear ?? year), month, Number(fromDay));
    if (toDay === undefined) {
      if (work) read.makeUps.push({ name, date: from });
      else read.holidays.push({ name, from, to: from });
      continue;
    }
    month = Number(toMonth ?? month);
    read.holidays.push({ name, from, to: plainDay(Number(toYear ?? year), month, Number(toDay)) });
  }
}

function plainDay(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The days off one by one. A range that cannot be is left out: its fields say why. */
export function offDaysOf(holidays: readonly Holiday[]): NamedDay[] {
  return holidays.flatMap(({ name = '', from, to }) => {
    if (rangeProblem(from, to) !== null) return [];
    const first = toPlainDate(from ?? '');
    const length = daysBetween(first, toPlainDate(to ?? '')) + 1;
    return Array.from({ length }, (_, index) => ({ date: addDays(first, index), name: name.trim() }));
  });
}

/** Why two days are no holiday; null when they are. */
export function rangeProblem(
  from: string | undefined,
  to: string | undefined,
): 'missing' | 'backwards' | 'tooLong' | null {
  if (!from || !to || !isPlainDate(from) || !isPlainDate(to)) return 'missing';
  if (to < from) return 'backwards';
  return daysBetween(from, to) >= longestHoliday ? 'tooLong' : null;
}

/** Days off as ranges again: neighbouring days of one name are one holiday. */
export function holidaysOf(offDays: readonly NamedDay[]): Holiday[] {
  const holidays: { name: string; from: PlainDate; to: PlainDate }[] = [];
  for (const { date, name } of [...offDays].sort((a, b) => a.date.localeCompare(b.date))) {
    const at = toPlainDate(date);
    const last = holidays.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === at) last.to = at;
    else holidays.push({ name, from: at, to: at });
  }
  return holidays;
}

/** The input of preview and import. */
export function yearInput(year: number, words: NoticeWords) {
  return {
    year,
    paper: words.paper?.trim() ?? '',
    offDays: offDaysOf(words.holidays ?? []),
    makeUpWorkDays: (words.makeUps ?? [])
      .filter((each) => each.date)
      .map(({ date = '', name = '' }) => ({ date, name: name.trim() })),
  };
}

/** The year whose notice is to be imported next: the first that is provisional, else the one after the last. */
export function yearToImport(
  years: readonly { readonly year: number; readonly status: string }[],
  today: string,
): number {
  const present = Number(today.slice(0, 4));
  const provisional = years.find(({ year, status }) => year >= present && status === 'provisional');
  return provisional?.year ?? Math.max(present, ...years.map(({ year }) => year + 1));
}
