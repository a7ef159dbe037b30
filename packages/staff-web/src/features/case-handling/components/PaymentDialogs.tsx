import { amountFigures } from '@gongshen/shared/document';
import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  CancelPaymentDocument,
  type PaymentFieldsFragment,
  RecordPaymentDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  payment: PaymentFieldsFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** 登记缴费: the day it was paid and the number of the treasury's receipt. */
export function RecordPaymentDialog({ payment, refetch, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ paidOn: Dayjs; receiptNumber: string }>();
  const record = useCommand(RecordPaymentDocument, 'once');
  const requested = dayjs(payment.requestedAt).startOf('day');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await record.run({
      paymentId: payment.id,
      expectedVersion: payment.version,
      paidOn: values.paidOn.format('YYYY-MM-DD'),
      receiptNumber: values.receiptNumber.trim(),
    });
    if (!done) return;
    message.success(t('payment.recorded'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('payment.record')}
      okText={t('payment.recordConfirm')}
      onOk={() => void confirm()}
      confirmLoading={record.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('payment.recordText', { amount: amountFigures(payment.total) })}</p>
      <Form form={form} layout="vertical" initialValues={{ paidOn: dayjs() }}>
        <Form.Item
          name="paidOn"
          label={t('payment.paidOn')}
          rules={[{ required: true, message: t('payment.dayNeeded') }]}
        >
          <DatePicker
            className="gs-wide"
            format="YYYY年M月D日"
            disabledDate={(day) => day.isAfter(dayjs(), 'day') || day.isBefore(requested)}
          />
        </Form.Item>
        <Form.Item
          name="receiptNumber"
          label={t('payment.receiptNumber')}
          rules={[{ required: true, whitespace: true, message: t('payment.receiptNeeded') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </Form>
      <RefusalAlert command={record} onReload={() => void refetch()} />
    </Modal>
  );
}

/** 撤销: the paper becomes void and stays on record. */
export function CancelPaymentDialog({ payment, refetch, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useCommand(CancelPaymentDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await cancel.run({
      paymentId: payment.id,
      expectedVersion: payment.version,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('payment.cancelDone'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('payment.cancelTitle')}
      okText={t('payment.cancelConfirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={cancel.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('payment.cancelText')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('payment.cancelReason')}
          rules={[{ required: true, whitespace: true, message: t('payment.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={cancel} onReload={() => void refetch()} />
    </Modal>
  );
}
