import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Bodies outside the system, each with the phone that gets the link. */
export function OutsideBodiesField({ name }: { name: string }) {
  const { t } = useTranslation('cases');
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="gs-rows">
          <legend>{t('consult.outside')}</legend>
          <p className="gs-note">{t('consult.outsideHint')}</p>
          {rows.map((row, index) => (
            <div key={row.key} className="gs-row">
              <div className="gs-row-fields">
                <Form.Item
                  name={[row.name, 'name']}
                  label={t('consult.bodyName', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, whitespace: true, message: t('consult.bodyNameNeeded') }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'phone']}
                  label={t('consult.bodyPhone', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, pattern: /^\s*1\d{10}\s*$/, message: t('consult.bodyPhoneNeeded') }]}
                >
                  <Input inputMode="tel" maxLength={20} />
                </Form.Item>
              </div>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('consult.removeBody', { number: index + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('consult.addBody')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
