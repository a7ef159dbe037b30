import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type OpenCaseFragment, RequestConsultationDocument } from '../../../generated/graphql.js';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { UnitsField } from '../../../parts/units/UnitsField.js';
import { bodiesOf, type OutsideBodyWords } from './consult.logic.js';
import { OutsideBodiesField } from './OutsideBodiesField.js';
import type { OutsideLink } from './OutsideLinks.js';
import { useRequirementNames } from './useRequirementNames.js';

interface Values {
  question: string;
  dueOn: string;
  unitIds?: string[];
  outsideBodies?: OutsideBodyWords[];
  requirementCodes?: string[];
}

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
  onLinks: (links: readonly OutsideLink[]) => void;
  onClose: () => void;
}

/** Whom to ask, what, by when, and which materials to look at. */
export function ConsultDialog({ itemCase, refetch, onLinks, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const ask = useCommand(RequestConsultationDocument, 'once');
  const requirements = useRequirementNames(itemCase.id);
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await ask.run({
      caseId: itemCase.id,
      question: values.question.trim(),
      dueOn: values.dueOn,
      unitIds: values.unitIds ?? [],
      outsideBodies: bodiesOf(values.outsideBodies),
      requirementCodes: values.requirementCodes ?? [],
    });
    if (!done) return;
    message.success(t('consult.asked'));
    onLinks(done.links);
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={680}
      title={t('consult.title')}
      okText={t('consult.confirm')}
      onOk={() => void confirm()}
      confirmLoading={ask.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical">
        <Form.Item
          name="question"
          label={t('consult.question')}
          rules={[{ required: true, whitespace: true, message: t('consult.questionNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="dueOn" label={t('consult.due')} rules={[{ required: true, message: t('consult.dueNeeded') }]}>
          <DayField />
        </Form.Item>
        <Form.Item
          name="unitIds"
          label={t('consult.units')}
          dependencies={['outsideBodies']}
          rules={[
            {
              validator: async (_, units: string[] | undefined) => {
                if ((units ?? []).length > 0 || bodiesOf(form.getFieldValue('outsideBodies')).length > 0) return;
                throw new Error(t('consult.nobody'));
              },
            },
          ]}
        >
          <UnitsField without={[itemCase.unit.id]} />
        </Form.Item>
        <OutsideBodiesField name="outsideBodies" />
        <Form.Item name="requirementCodes" label={t('consult.materials')} extra={t('consult.materialsHint')}>
          <Select
            mode="multiple"
            placeholder={t('consult.materialsAll')}
            showSearch={{ optionFilterProp: 'label' }}
            options={requirements.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      </Form>
      <RefusalAlert command={ask} onReload={() => void refetch()} />
    </Modal>
  );
}
