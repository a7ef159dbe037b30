import { addDays } from '@gongshen/shared/clock';
import { dayOf } from '../../../kernel/now.js';

/** 珠 18 counts days in Shanghai: the instant at which the day of another instant is over. */
export function dayEnd(instant: string): string {
  return new Date(`${addDays(dayOf(instant), 1)}T00:00:00.000+08:00`).toISOString();
}
