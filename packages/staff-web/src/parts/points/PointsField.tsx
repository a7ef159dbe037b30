import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Name of the form field; its value is a list of `PointWords`. */
  name: string;
  label: string;
  /** What a point can be about; the one form is corrected in words, not replaced. */
  requirements: readonly { readonly code: string; readonly name: string }[];
}

/** A complete list of points, told once (一次性告知): each with its text and, where it is about a material, which one. */
export function PointsField({ name, label, requirements }: Props) {
  const { t } = useTranslation('parts');
  return (
    <Form.List
      name={name}
      rules={[
        {
          validator: async (_, points: unknown[] | undefined) => {
            if (!points || points.length === 0) throw new Error(t('points.needed'));
          },
        },
      ]}
    >
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="gs-rows">
          <legend>{label}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="gs-row">
              <div className="gs-row-fields">
                <Form.Item
                  name={[row.name, 'requirementCode']}
                  label={t('points.about', { number: index + 1 })}
                  className="gs-row-item"
                >
                  <Select
                    allowClear
                    placeholder={t('points.aboutNothing')}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={requirements
                      .filter(({ code }) => code !== ONLINE_FORM_MATERIAL)
                      .map(({ code, name: text }) => ({ value: code, label: text }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'text']}
                  label={t('points.text', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, whitespace: true, message: t('points.textNeeded') }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
                </Form.Item>
              </div>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('points.remove', { number: index + 1 })}
                disabled={rows.length === 1}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('points.add')}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
