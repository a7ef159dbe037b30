import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CheckedApplicationFragment, ReturnApplicationDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  application: CheckedApplicationFragment;
  onClose: () => void;
  onReload: () => void;
}

/** 退回: not in the scope of this window, said at once and with the reason (许可法 32). */
export function ReturnDialog({ application, onClose, onReload }: Props) {
  const { t } = useTranslation('intake');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string; properAuthority?: string }>();
  const giveBack = useCommand(ReturnApplicationDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await giveBack.run({
      applicationId: application.id,
      expectedVersion: application.version,
      reason: values.reason.trim(),
      properAuthority: values.properAuthority?.trim() || null,
    });
    if (!done) return;
    message.success(t('return.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('return.title')}
      okText={t('return.confirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={giveBack.busy}
      onCancel={onClose}
    >
      <p>{t('return.text')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('return.reason')}
          rules={[{ required: true, whitespace: true, message: t('return.needed') }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="properAuthority" label={t('return.authority')} extra={t('return.authorityHint')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <RefusalAlert command={giveBack} onReload={onReload} />
    </Modal>
  );
}
