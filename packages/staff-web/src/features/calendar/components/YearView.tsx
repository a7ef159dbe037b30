import {
  addDays,
  type CalendarYear,
  makePlainDate,
  type PlainDate,
  toPlainDate,
  WorkingCalendar,
  weekday,
} from '@gongshen/shared/clock';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '../../../parts/date/date.logic.js';
import type { NamedDay } from './notice.logic.js';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface Props {
  year: number;
  status: CalendarYear['status'];
  offDays: readonly NamedDay[];
  makeUpWorkDays: readonly NamedDay[];
  /** Days whose work changes, outlined. */
  changed?: readonly string[];
}

/** Twelve months with the days off and the weekends that are worked, marked by a sign as well as by colour. */
export function YearView({ year, status, offDays, makeUpWorkDays, changed = [] }: Props) {
  const { t } = useTranslation('calendar');
  const calendar = useMemo(() => {
    const dated = (days: readonly NamedDay[]) => days.map(({ date, name }) => ({ date: toPlainDate(date), name }));
    return new WorkingCalendar([{ year, status, offDays: dated(offDays), makeUpWorkDays: dated(makeUpWorkDays) }]);
  }, [year, status, offDays, makeUpWorkDays]);
  const moved = new Set(changed);
  return (
    <>
      <p className="gs-year-legend">
        <span className="gs-year-day gs-year-holiday">{t('year.off')}</span> {t('year.offText')}
        <span className="gs-year-day gs-year-makeUp">{t('year.work')}</span> {t('year.workText')}
        {moved.size > 0 && (
          <>
            <span className="gs-year-day gs-year-changed">1</span> {t('year.changedText')}
          </>
        )}
      </p>
      <div className="gs-year">
        {months.map((month) => (
          <Month key={month} year={year} month={month} calendar={calendar} changed={moved} />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  year: number;
  month: number;
  calendar: WorkingCalendar;
  changed: ReadonlySet<string>;
}

function Month({ year, month, calendar, changed }: MonthProps) {
  const { t } = useTranslation('calendar');
  const first = makePlainDate(year, month, 1);
  const last = month === 12 ? makePlainDate(year, 12, 31) : addDays(makePlainDate(year, month + 1, 1), -1);
  const cells: (PlainDate | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day);
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) =>
    cells.slice(index * 7, index * 7 + 7),
  );
  return (
    <table className="gs-year-month">
      <caption>{t('year.month', { month })}</caption>
      <thead>
        <tr>
          {[...'一二三四五六日'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={`${month}-${week.find(Boolean) ?? index}`}>
            {Array.from({ length: 7 }, (_, place) => {
              const date = week[place];
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell has no other name than its place
              if (!date) return <td key={place} />;
              const { kind, name } = calendar.day(date);
              const named = name !== null && t(kind === 'makeUp' ? 'year.worked' : 'year.holiday', { name });
              return (
                <td key={date} title={named || undefined}>
                  <span className={`gs-year-day gs-year-${kind}${changed.has(date) ? ' gs-year-changed' : ''}`}>
                    {Number(date.slice(8))}
                    {kind === 'holiday' && <sup aria-hidden="true">{t('year.off')}</sup>}
                    {kind === 'makeUp' && <sup aria-hidden="true">{t('year.work')}</sup>}
                  </span>
                  {named && (
                    <span className="gs-hidden">
                      {readDate(date)} {named}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
