import { dayInWords, instantToPlainDate, type PlainDate, weekday } from '@gongshen/shared/clock';
import { weekdayText } from '@gongshen/shared/labels';

const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The city's time of day at an instant: 09:30. */
export function timeOf(instant: string): string {
  return clockTime.format(new Date(instant));
}

/** When it takes place: 2026年3月2日 周一 09:30–11:30. */
export function readSpan(startsAt: string, endsAt: string): string {
  const [first, last] = [instantToPlainDate(startsAt), instantToPlainDate(endsAt)];
  const end = last === first ? timeOf(endsAt) : `${readWholeDay(last)} ${timeOf(endsAt)}`;
  return `${readWholeDay(first)} ${timeOf(startsAt)}–${end}`;
}

/** 2026年3月2日 周一 */
export function readWholeDay(day: PlainDate): string {
  return `${dayInWords(day)} ${weekdayText(weekday(day))}`;
}
