import { dayOf } from '../../now.js';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-03-18 09:05`, as the clocks in Shanghai show it. */
export function minuteText(instant: string): string {
  return `${dayOf(instant)} ${clock.format(Date.parse(instant))}`;
}
