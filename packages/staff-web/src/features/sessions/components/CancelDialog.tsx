import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CancelSessionDocument, type OpenSessionFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  session: OpenSessionFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Calls it off, which cannot be taken back; everybody is told why. */
export function CancelDialog({ session, refetch, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useCommand(CancelSessionDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await cancel.run({
      sessionId: session.id,
      expectedVersion: session.version,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('cancel.done'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('cancel.title')}
      okText={t('cancel.confirm')}
      cancelText={t('cancel.keep')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={cancel.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('cancel.text')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('cancel.reason')}
          rules={[{ required: true, whitespace: true, message: t('cancel.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={cancel} onReload={() => void refetch()} />
    </Modal>
  );
}
