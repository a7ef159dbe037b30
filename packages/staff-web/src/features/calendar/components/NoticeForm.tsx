import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, type FormInstance, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type Holiday, type NoticeWords, rangeProblem } from './notice.logic.js';

interface Props {
  form: FormInstance<NoticeWords>;
  year: number;
  initial: NoticeWords;
  busy: boolean;
  onChange: () => void;
  onPreview: () => void;
}

const format = 'M月D日 ddd';

/** Holidays from the first day to the last, and the weekends that are worked in lieu. */
export function NoticeForm({ form, year, initial, busy, onChange, onPreview }: Props) {
  const { t } = useTranslation('calendar');
  const dayProps = {
    getValueProps: (value?: string) => ({ value: value ? dayjs(value) : null }),
    normalize: (value?: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD'),
  };
  const start = dayjs(`${year}-01-01`);
  const day = <DatePicker className="gs-wide" format={format} showNow={false} defaultPickerValue={start} />;
  return (
    <Form<NoticeWords>
      form={form}
      layout="vertical"
      className="gs-panel"
      initialValues={initial}
      onValuesChange={onChange}
      onFinish={onPreview}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <Form.Item
        name="paper"
        label={t('form.paper')}
        rules={[{ required: true, whitespace: true, message: t('form.paperNeeded') }]}
      >
        <Input maxLength={300} placeholder={t('form.paperHint')} />
      </Form.Item>
      <Form.List name="holidays">
        {(rows, { add, remove }) => (
          <fieldset className="gs-rows">
            <legend>{t('form.holidays')}</legend>
            {rows.map((row, index) => (
              <div key={row.key} className="gs-row">
                <div className="gs-row-fields gs-guest-fields">
                  <Form.Item
                    name={[row.name, 'name']}
                    label={t('form.name', { number: index + 1 })}
                    className="gs-row-item"
                    rules={[{ required: true, whitespace: true, message: t('form.nameNeeded') }]}
                  >
                    <Input maxLength={40} />
                  </Form.Item>
                  <Form.Item
                    name={[row.name, 'from']}
                    label={t('form.from')}
                    className="gs-row-item"
                    rules={[{ required: true, message: t('form.dayNeeded') }]}
                    {...dayProps}
                  >
                    {day}
                  </Form.Item>
                  <Form.Item
                    name={[row.name, 'to']}
                    label={t('form.to')}
                    className="gs-row-item"
                    dependencies={[['holidays', row.name, 'from']]}
                    rules={[
                      { required: true, message: t('form.dayNeeded') },
                      {
                        validator: async () => {
                          const { from, to } = (form.getFieldValue(['holidays', row.name]) ?? {}) as Holiday;
                          const problem = rangeProblem(from, to);
                          if (problem && problem !== 'missing') throw new Error(t(`form.${problem}`));
                        },
                      },
                    ]}
                    {...dayProps}
                  >
                    {day}
                  </Form.Item>
                </div>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('form.removeHoliday', { number: index + 1 })}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('form.addHoliday')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.List name="makeUps">
        {(rows, { add, remove }) => (
          <fieldset className="gs-rows">
            <legend>{t('form.makeUps')}</legend>
            {rows.map((row, index) => (
              <div key={row.key} className="gs-row">
                <div className="gs-row-fields gs-guest-fields">
                  <Form.Item
                    name={[row.name, 'date']}
                    label={t('form.makeUpDay', { number: index + 1 })}
                    className="gs-row-item"
                    rules={[{ required: true, message: t('form.dayNeeded') }]}
                    {...dayProps}
                  >
                    {day}
                  </Form.Item>
                  <Form.Item
                    name={[row.name, 'name']}
                    label={t('form.makeUpFor')}
                    className="gs-row-item"
                    rules={[{ required: true, whitespace: true, message: t('form.nameNeeded') }]}
                  >
                    <Input maxLength={40} />
                  </Form.Item>
                </div>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('form.removeMakeUp', { number: index + 1 })}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('form.addMakeUp')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <div className="gs-form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('form.preview')}
        </Button>
      </div>
    </Form>
  );
}
