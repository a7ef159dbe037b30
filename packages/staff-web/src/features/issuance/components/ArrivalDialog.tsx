import { App, Form, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type IssuedCaseFragment, RecordResultArrivalDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: IssuedCaseFragment;
  onClose: () => void;
  onReload: () => void;
}

/** 珠 17: the paper result has come from the department to the window; the applicant is told of it the same day. */
export function ArrivalDialog({ itemCase, onClose, onReload }: Props) {
  const { t } = useTranslation('issuance');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ copies: number }>();
  const arrive = useCommand(RecordResultArrivalDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    if (!(await arrive.run({ caseId: itemCase.id, copies: values.copies }))) return;
    message.success(t('arrival.done'));
    onReload();
    onClose();
  };
  return (
    <Modal
      open
      title={t('arrival.title', { item: itemCase.item.name })}
      okText={t('arrival.confirm')}
      onOk={() => void confirm()}
      confirmLoading={arrive.busy}
      onCancel={onClose}
    >
      <p className="gs-note">{t('arrival.hint')}</p>
      <Form form={form} layout="vertical" initialValues={{ copies: 1 }}>
        <Form.Item
          name="copies"
          label={t('dialog.copies')}
          rules={[{ required: true, message: t('dialog.copiesNeeded') }]}
        >
          <InputNumber min={1} max={99} precision={0} />
        </Form.Item>
      </Form>
      <RefusalAlert command={arrive} onReload={onReload} />
    </Modal>
  );
}
