const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function read(instant: string): { day: string; time: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${found.year}年${found.month}月${found.day}日（${found.weekday}）`,
    time: `${found.hour}:${found.minute}`,
  };
}

/** A span of time as people in Zhuhai read it: “2026年11月23日（周一）09:30—11:30”. */
export function spanText(startsAt: string, endsAt: string): string {
  const [from, until] = [read(startsAt), read(endsAt)];
  return `${from.day}${from.time}—${from.day === until.day ? '' : until.day}${until.time}`;
}
