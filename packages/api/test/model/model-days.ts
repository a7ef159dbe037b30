import { addDays, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';

/** The n-th working day after a day, found by walking: a second reading beside the calendar's own. */
export function addWorkingDaysTo(calendar: WorkingCalendar, day: string, n: number): string {
  let date = day as PlainDate;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}
