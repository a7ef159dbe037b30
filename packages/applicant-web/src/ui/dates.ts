import { provisionalMark } from '@gongshen/shared/labels';

// Days are days of Shanghai's calendar wherever the reader sits; a bare date is formatted in UTC so that no zone can move it.
function formats(language: string) {
  const zone = 'Asia/Shanghai';
  return {
    day: new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
    weekday: new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' }),
    instantDay: new Intl.DateTimeFormat(language, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
    instantTime: new Intl.DateTimeFormat(language, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  };
}

let current = formats('zh-CN');

/** Chooses the language (BCP 47) that dates are written in. */
export function writeDatesIn(language: string): void {
  current = formats(language);
}

/** `2026-03-16` → `2026年3月16日 周一`. Anything else comes back unchanged. */
export function readDate(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? date : `${current.day.format(time)} ${current.weekday.format(time)}`;
}

/** A due day, with its mark while the notice of days off of its year is not out (domain §3). */
export function readDue(date: string, provisional: boolean | null | undefined): string {
  return `${readDate(date)}${provisionalMark(provisional ?? false)}`;
}

/** ISO instant → `2026年3月16日 14:03`, in Shanghai's time. */
export function readInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : `${current.instantDay.format(time)} ${current.instantTime.format(time)}`;
}

/** ISO instant → `14:03`, in Shanghai's time. */
export function readTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : current.instantTime.format(time);
}

/** Two ISO instants → `2026年3月16日 14:03–16:00`, in Shanghai's time; the second day only when it is another one. */
export function readSpan(from: string, until: string): string {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${from} – ${until}`;
  const sameDay = current.instantDay.format(start) === current.instantDay.format(end);
  return sameDay ? `${readInstant(from)}–${readTime(until)}` : `${readInstant(from)} – ${readInstant(until)}`;
}
