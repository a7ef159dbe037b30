import { useQuery } from '@apollo/client/react';
import { toPlainDate } from '@gongshen/shared/clock';
import { useMemo } from 'react';
import { WorkingDaysDocument } from '../../generated/graphql.js';
import { calendarFrom, todayAt } from './working-days.logic.js';

/** Today in the city and its working calendar, as far as it is known here. */
export function useWorkingDays() {
  const { data } = useQuery(WorkingDaysDocument);
  return useMemo(() => {
    const today = data ? toPlainDate(data.today) : todayAt(new Date().toISOString());
    return { today, calendar: calendarFrom(data?.calendarState.years ?? [], today) };
  }, [data]);
}
