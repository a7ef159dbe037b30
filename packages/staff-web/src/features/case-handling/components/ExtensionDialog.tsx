import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type OpenCaseFragment, RequestExtensionDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readDue } from '../../../parts/date/date.logic.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: OpenCaseFragment;
  limit: NonNullable<OpenCaseFragment['extensionLimit']>;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks the head of the department for more days; nothing moves before the answer. */
export function ExtensionDialog({ itemCase, limit, refetch, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ days: number; reason: string }>();
  const ask = useCommand(RequestExtensionDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await ask.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      days: values.days,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('extension.asked'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('extension.askTitle')}
      okText={t('extension.askConfirm')}
      onOk={() => void confirm()}
      confirmLoading={ask.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        {t('extension.askText', { basis: limit.basis })}
        {itemCase.clock.dueOn &&
          t('extension.dueNow', { date: readDue(itemCase.clock.dueOn, itemCase.clock.provisional) })}
      </p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="days"
          label={t('extension.days')}
          extra={t('extension.daysHint', { count: limit.daysLeft })}
          rules={[{ required: true, message: t('extension.daysNeeded') }]}
        >
          <InputNumber min={1} max={limit.daysLeft} precision={0} suffix={t('extension.unit')} className="gs-number" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('extension.reason')}
          rules={reasonRules(t('extension.reasonNeeded'), (count) => tp('reasonShort', { count }))}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={ask} onReload={() => void refetch()} />
    </Modal>
  );
}
