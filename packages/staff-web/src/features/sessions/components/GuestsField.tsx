import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface GuestWords {
  name?: string;
  organisation?: string;
  phone?: string;
}

const phone = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/;

/** Persons who are asked to come besides the departments: experts, the builder, the designer. They are told by SMS. */
export function GuestsField({ name }: { name: string }) {
  const { t } = useTranslation('sessions');
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="gs-rows">
          <legend>{t('guests.legend')}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="gs-row">
              <div className="gs-row-fields gs-guest-fields">
                {(['name', 'organisation', 'phone'] as const).map((field) => (
                  <Form.Item
                    key={field}
                    name={[row.name, field]}
                    label={t(`guests.${field}`, { number: index + 1 })}
                    className="gs-row-item"
                    rules={[
                      { required: true, whitespace: true, message: t(`guests.${field}Needed`) },
                      ...(field === 'phone' ? [{ pattern: phone, message: t('guests.phoneWrong') }] : []),
                    ]}
                  >
                    <Input maxLength={field === 'phone' ? 20 : 100} inputMode={field === 'phone' ? 'tel' : undefined} />
                  </Form.Item>
                ))}
              </div>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('guests.remove', { number: index + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('guests.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
