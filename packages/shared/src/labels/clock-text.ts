import { type ClockEvent, type ClockReading, dayInWords, type ExplainedDay, type LimitUnit } from '../clock/index.js';
import { zhCn } from './zh-cn.js';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 0 is Monday. */
export function weekdayText(weekday: number): string {
  return weekdays[weekday] ?? '';
}

/** Why one day counted or not, as a person reads it. */
export function dayText(day: ExplainedDay): string {
  if (day.reason === 'holiday') return `${day.holidayName ?? '法定节假日'}放假，不计`;
  if (day.reason === 'makeUpCounted') return `${day.holidayName ?? ''}调休上班，计入`;
  return zhCn.dayReason[day.reason];
}

/** Follows a due day whose year has no notice of days off yet: nobody is to take it for settled (domain §3). */
export const provisionalMark = (provisional: boolean): string => (provisional ? '（暂定，待放假安排公布）' : '');

/** One event of a clock as a person reads it. */
export function clockEventText(event: ClockEvent): string {
  const days = event.kind === 'extend' && event.days ? ` ${event.days} 日` : '';
  const text = event.text ? `：${event.text}` : '';
  return `${zhCn.clockEventKind[event.kind]}${days}${text}`;
}

/** `10 个工作日`, `30 日`. */
export const daysText = (days: number, unit: LimitUnit): string =>
  `${days} ${unit === 'calendarDay' ? '日' : '个工作日'}`;

/** `10 个工作日`, `30 日`, `即办`. */
export function limitText(reading: Pick<ClockReading, 'limit' | 'total'>): string {
  if (reading.limit.unit === 'immediate' && reading.total === 0) return '即办';
  return daysText(reading.total, reading.limit.unit);
}

const spoken = (day: string | null) => (day === null ? '' : dayInWords(day));

/** The whole reading in a sentence or two. */
export function clockSummary(reading: ClockReading): string {
  const provisional = reading.provisional ? '（涉及尚未公布放假安排的年份，为暂定）' : '';
  const limit = `时限 ${limitText(reading)}${reading.extendedBy > 0 ? `（含延长 ${reading.extendedBy} 日）` : ''}`;
  const used = `已用 ${reading.used} 日`;
  const left = `剩余 ${Math.max(reading.remaining, 0)} 日`;
  // A day off right after the due day is late already, but no day has counted since.
  const late = reading.overdueDays > 0 ? `逾期 ${reading.overdueDays} 日` : '已过截止日期';
  switch (reading.state) {
    case 'notStarted':
      return `${limit}，尚未开始计时。`;
    case 'waiting':
      return `${limit}，等待前置事项，尚未计时。`;
    case 'paused':
      return reading.overdue
        ? `${limit}，应于${spoken(reading.dueOn)}前办结，${late}，暂停计时。`
        : `${limit}，暂停计时，${used}，${left}，恢复后确定截止日期。`;
    case 'stopped':
      return reading.overdue
        ? `${limit}，${used}，截止${spoken(reading.dueOn)}，于${spoken(reading.stoppedOn)}结束，${late}${provisional}。`
        : `${limit}，${used}，于${spoken(reading.stoppedOn)}结束${provisional}。`;
    case 'running':
      if (reading.awaitingGate) {
        return `${limit}，${used}，等待前置事项，截止日期待前置事项办结后确定，不早于其办结后的下一个工作日。`;
      }
      return reading.overdue
        ? `${limit}，应于${spoken(reading.dueOn)}前办结，${late}${provisional}。`
        : `${limit}，${used}，${left}，截止${spoken(reading.dueOn)}${provisional}。`;
  }
}
