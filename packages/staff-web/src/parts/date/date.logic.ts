import { dayInWords, toPlainDate, weekday } from '@gongshen/shared/clock';
import { provisionalMark, weekdayText } from '@gongshen/shared/labels';

const zone = 'Asia/Shanghai';
const clockParts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A plain date (`2026-02-10`) as read by people: 2026年2月10日. */
export function readDate(date: string | null | undefined): string {
  return date ? dayInWords(date) : '—';
}

/** A due day, with its mark while the notice of days off of its year is not out (domain §3). */
export function readDue(date: string | null | undefined, provisional: boolean | null | undefined): string {
  return date ? `${readDate(date)}${provisionalMark(provisional ?? false)}` : readDate(date);
}

/** A plain date with its weekday, short: 2月10日 周二. */
export function readDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日 ${weekdayText(weekday(toPlainDate(date)))}`;
}

/** An instant (ISO, UTC) in the city's own time: 2026年2月10日 14:03. */
export function readInstant(instant: string | null | undefined): string {
  if (!instant) return '—';
  const part = Object.fromEntries(clockParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`;
}

/** Bytes as read by people. */
export function readSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
