interface Dated {
  date: string;
}

export interface Month<T> {
  year: number;
  month: number;
  days: (T & { day: number })[];
}

/** Days in their order, grouped by calendar month. Dates are `YYYY-MM-DD`. */
export function daysByMonth<T extends Dated>(days: readonly T[]): Month<T>[] {
  const months: Month<T>[] = [];
  for (const each of days) {
    const [year = 0, month = 0, day = 0] = each.date.split('-').map(Number);
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.days.push({ ...each, day });
    else months.push({ year, month, days: [{ ...each, day }] });
  }
  return months;
}
