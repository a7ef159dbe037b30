import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BoardCaseFragment, UrgeCaseDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: BoardCaseFragment;
  onClose: () => void;
  onUrged: () => void;
}

/** 催办: words to the department that handles the case; kept with it. */
export function UrgeDialog({ itemCase, onClose, onUrged }: Props) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const urge = useCommand(UrgeCaseDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await urge.run({ caseId: itemCase.id, text: values.text.trim() });
    if (!done) return;
    message.success(t('urge.done', { unit: itemCase.unit.shortName }));
    onUrged();
    onClose();
  };
  return (
    <Modal
      open
      title={t('urge.title', { unit: itemCase.unit.shortName })}
      okText={t('urge.confirm')}
      onOk={() => void confirm()}
      confirmLoading={urge.busy}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: t('urge.default', { item: itemCase.item.name, number: itemCase.number }) }}
      >
        <Form.Item
          name="text"
          label={t('urge.text')}
          rules={[{ required: true, whitespace: true, message: t('urge.needed') }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={urge} onReload={onUrged} />
    </Modal>
  );
}
