import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useRequirementNames } from './useRequirementNames.js';

interface Props {
  name: string;
  caseId: string;
}

/** 容缺: at least one thing that is owed, each with the day it is due. Sixty working days are at most ninety days and a holiday. */
export function OwedField({ name, caseId }: Props) {
  const { t } = useTranslation('cases');
  const requirements = useRequirementNames(caseId);
  return (
    <Form.List
      name={name}
      rules={[
        {
          validator: async (_, rows: unknown[] | undefined) => {
            if (!rows || rows.length === 0) throw new Error(t('decision.owedNeeded'));
          },
        },
      ]}
    >
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="gs-rows">
          <legend>{t('decision.owed')}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="gs-row">
              <div className="gs-row-fields">
                <Form.Item
                  name={[row.name, 'text']}
                  label={t('decision.owedText', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, whitespace: true, message: t('decision.owedTextNeeded') }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'requirementCode']}
                  label={t('decision.owedMaterial', { number: index + 1 })}
                  className="gs-row-item"
                >
                  <Select
                    allowClear
                    placeholder={t('decision.owedNoMaterial')}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={requirements.map(({ code, name: text }) => ({ value: code, label: text }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'dueOn']}
                  label={t('decision.owedDue', { number: index + 1 })}
                  className="gs-row-item"
                  rules={[{ required: true, message: t('decision.owedDueNeeded') }]}
                >
                  <DayField within={100} />
                </Form.Item>
              </div>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('decision.owedRemove', { number: index + 1 })}
                disabled={rows.length === 1}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('decision.owedAdd')}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
