import { toPlainDate } from '@gongshen/shared/clock';
import { DatePicker, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { mayEndOn, timesAfter, workingTimes } from '../session-time.logic.js';

/** Day, beginning and end, and the last day of what takes longer, as fields of the form around; in the city's time whatever zone the browser is in. */
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
      <Form.Item noStyle dependencies={['day']}>
        {({ getFieldValue }) => {
          const day = getFieldValue('day') as string | undefined;
          return (
            <Form.Item
              name="until"
              label={t('time.until')}
              dependencies={['day']}
              rules={[
                {
                  validator: async (_, until?: string | null) => {
                    if (until && !mayEndOn(day, until)) throw new Error(t('time.untilWithin'));
                  },
                },
              ]}
              getValueProps={(value?: string | null) => ({ value: value ? dayjs(value) : null })}
              normalize={(value?: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
            >
              <DatePicker
                className="gs-wide"
                showNow={false}
                format="YYYY年M月D日"
                placeholder={t('time.sameDay')}
                disabled={day === undefined}
                disabledDate={(last) => !mayEndOn(day, last.format('YYYY-MM-DD')) || !worked(last.format('YYYY-MM-DD'))}
              />
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item noStyle dependencies={['from', 'until']}>
        {({ getFieldValue }) => {
          const from = getFieldValue('from') as string | undefined;
          const until = getFieldValue('until') as string | null | undefined;
          return (
            <Form.Item
              name="to"
              label={t('time.to')}
              dependencies={['from', 'until']}
              rules={[
                { required: true, message: t('time.toNeeded') },
                {
                  validator: async (_, to?: string) => {
                    if (!until && to && from && to <= from) throw new Error(t('time.toLater'));
                  },
                },
              ]}
            >
              <Select showSearch options={times(timesAfter(from, until))} />
            </Form.Item>
          );
        }}
      </Form.Item>
    </div>
  );
}
