import { toPlainDate } from '@gongshen/shared/clock';
import { DatePicker, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { timesAfter, workingTimes } from '../session-time.logic.js';

/** Day, beginning and end, as three fields of the form around; in the city's time whatever zone the browser is in. */
export function TimeFields() {
  const { t } = useTranslation('sessions');
  const { today, calendar } = useWorkingDays();
  const worked = (date: string) => {
    const day = toPlainDate(date);
    return day >= today && calendar.covers(day) && calendar.isWorkingDay(day);
  };
  const times = (list: readonly string[]) => list.map((time) => ({ value: time, label: time }));
  return (
    <div className="gs-time-fields">
      <Form.Item
        name="day"
        label={t('time.day')}
        rules={[{ required: true, message: t('time.dayNeeded') }]}
        getValueProps={(value?: string) => ({ value: value ? dayjs(value) : null })}
        normalize={(value?: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD')}
      >
        <DatePicker
          className="gs-wide"
          showNow={false}
          format="YYYY年M月D日"
          disabledDate={(day) => !worked(day.format('YYYY-MM-DD'))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('time.from')} rules={[{ required: true, message: t('time.fromNeeded') }]}>
        <Select showSearch options={times(workingTimes.slice(0, -1))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['from']}>
        {({ getFieldValue }) => {
          const from = getFieldValue('from') as string | undefined;
          return (
            <Form.Item
              name="to"
              label={t('time.to')}
              dependencies={['from']}
              rules={[
                { required: true, message: t('time.toNeeded') },
                {
                  validator: async (_, to?: string) => {
                    if (to && from && to <= from) throw new Error(t('time.toLater'));
                  },
                },
              ]}
            >
              <Select showSearch options={times(timesAfter(from))} />
            </Form.Item>
          );
        }}
      </Form.Item>
    </div>
  );
}
