import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/calendar/DayField.js';

/** Something to be put right, as it is typed. */
export interface RectificationWords {
  text?: string;
  dueOn?: string;
}

interface Props {
  name: string;
  needed: boolean;
}

/** What is to be put right, all at once, each with the working day by which. */
export function RectificationsField({ name, needed }: Props) {
  const { t } = useTranslation('sessions');
  return (
    <Form.List
      name={name}
      rules={[
        {
          validator: async (_, rows: unknown[] | undefined) => {
            if (needed && (!rows || rows.length === 0)) throw new Error(t('rectify.needed'));
          },
        },
      ]}
    >
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="gs-rows">
          <legend>{t('rectify.legend')}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="gs-row">
              <div className="gs-row-fields">
                <Form.Item
                  name={[row.name, 'text']}
                  label={t('rectify.text', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, whitespace: true, message: t('rectify.textNeeded') }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'dueOn']}
                  label={t('rectify.dueOn', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, message: t('rectify.dueNeeded') }]}
                >
                  <DayField within={92} />
                </Form.Item>
              </div>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('rectify.remove', { number: index + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('rectify.add')}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
