import type { TFunction } from 'i18next';

interface LimitLike {
  value: number;
  unit: 'workingDay' | 'calendarDay' | 'immediate';
}

/** A promised or legal limit in words: 5 个工作日, 20 日, 当场办结. */
export function readLimit(limit: LimitLike, t: TFunction<'parts'>): string {
  if (limit.unit === 'immediate') return t('clock.immediate');
  return limit.unit === 'workingDay'
    ? t('clock.workingDays', { count: limit.value })
    : t('clock.calendarDays', { count: limit.value });
}
