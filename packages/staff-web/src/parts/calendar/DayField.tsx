import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useWorkingDays } from './useWorkingDays.js';
import { mayBeDue } from './working-days.logic.js';

interface Props {
  /** A plain date. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  id?: string;
  /** How many days ahead it may lie. */
  within?: number;
}

/** A form field for the day something is due: a working day later than today. */
export function DayField({ value, onChange, id, within = 365 }: Props) {
  const { today, calendar } = useWorkingDays();
  return (
    <DatePicker
      id={id}
      className="gs-wide"
      showNow={false}
      format="YYYY年M月D日"
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
      disabledDate={(day) => !mayBeDue(calendar, day.format('YYYY-MM-DD'), today, within)}
    />
  );
}
