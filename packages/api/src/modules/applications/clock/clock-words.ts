import type { ClockExplanation as Explained, DayReason, ExplainedDay as Day, LimitUnit } from '@gongshen/shared/clock';
import type { ClockExplanation } from './clock.type.js';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const unitNames = { workingDay: '个工作日', calendarDay: '个自然日', immediate: '个工作日' } as const satisfies Record<
  LimitUnit,
  string
>;

/** 珠 11, 许可法 82: why a day counts or not, as told to people. */
const dayReasons = {
  counted: '计入',
  makeUpCounted: '调休上班，计入',
  startDay: '起算当日，不计入',
  weekend: '周末，不计入',
  holiday: '法定节假日，不计入',
  pauseBegins: '暂停计时当日，不计入',
  paused: '暂停计时，不计入',
  pauseEnds: '恢复计时当日，不计入',
  waiting: '等待前置事项，不计入',
  prerequisiteMet: '前置事项办结当日，不计入',
} as const satisfies Record<DayReason, string>;

/** The fold's explanation in sentences. */
export function explainInWords(explained: Explained): ClockExplanation {
  return {
    summary: summarise(explained),
    days: explained.days.map((day) => ({
      date: day.date,
      weekday: weekdays[day.weekday] ?? '',
      counted: day.counted,
      running: day.running,
      reason: reasonOf(day),
      provisional: day.provisional,
    })),
    events: explained.events.map((event) => ({
      kind: event.kind,
      on: event.on,
      text: event.text ?? '',
      basis: event.basis ?? null,
      actorName: event.actorName ?? null,
    })),
  };
}

function reasonOf(day: Day): string {
  const named = day.holidayName === null ? '' : `（${day.holidayName}）`;
  const due = day.isDue ? '；到期日' : '';
  return `${dayReasons[day.reason]}${named}${due}`;
}

function summarise({ reading }: Explained): string {
  const unit = unitNames[reading.limit.unit];
  const limit =
    reading.limit.unit === 'immediate' && reading.total === 0 ? '即办' : `时限 ${reading.total} ${unit}`;
  if (reading.startedOn === null) return `${limit}，尚未起算。`;
  const parts = [`自 ${reading.startedOn} 起算（当日不计），${limit}`];
  if (reading.extendedBy > 0) parts.push(`其中延长 ${reading.extendedBy} ${unit}`);
  parts.push(`已用 ${reading.used} ${unit}`);
  if (reading.state === 'stopped') parts.push(`已于 ${reading.stoppedOn} 停止计时`);
  else if (reading.state === 'paused') parts.push('现暂停计时');
  else if (reading.state === 'waiting') parts.push('现等待前置事项，暂无到期日');
  else if (reading.awaitingGate) parts.push('须待前置事项办结后方可办结，到期日随之确定');
  else if (reading.overdue) parts.push(`应于 ${reading.dueOn} 前办结，已超期 ${reading.overdueDays} ${unit}`);
  else parts.push(`到期日为 ${reading.dueOn}`);
  const provisional = reading.provisional ? '涉及的年份放假安排尚未公布，日期暂定。' : '';
  return `${parts.join('，')}。${provisional}`;
}
