import { AMOUNT_MAX, amountFigures, amountInWords, FEE_LINES_MAX, PaymentMethod } from '@gongshen/shared/document';
import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type OpenCaseFragment, RequestPaymentDocument } from '../../../generated/graphql.js';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { totalOf } from './payment.logic.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

interface Values {
  lines: { name: string; basis: string; amount: number }[];
  method: PaymentMethod;
  payTo: string;
  dueOn: string;
  exemptions?: string;
}

const methods = Object.keys(PaymentMethod) as PaymentMethod[];

/** 出具缴费通知书: for what, on what ground, how much, where and until when. The applicant is told at once. */
export function RequestPaymentDialog({ itemCase, refetch, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const lines = Form.useWatch('lines', form);
  const total = totalOf(lines ?? []);
  const request = useCommand(RequestPaymentDocument, 'once');
  const needed = (text: string) => [{ required: true, whitespace: true, message: text }];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await request.run({
      ...values,
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      exemptions: values.exemptions?.trim() || null,
    });
    if (!done) return;
    message.success(t('payment.requested'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={720}
      title={t('payment.request')}
      okText={t('payment.requestConfirm')}
      onOk={() => void confirm()}
      confirmLoading={request.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('payment.requestText', { item: itemCase.item.name })}</p>
      <Form form={form} layout="vertical" initialValues={{ lines: [{}], method: 'online' }}>
        <Form.List name="lines">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="gs-panel">
                  <legend>{t('payment.line', { number: name + 1 })}</legend>
                  <Form.Item name={[name, 'name']} label={t('payment.name')} rules={needed(t('payment.nameNeeded'))}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name={[name, 'basis']} label={t('payment.basis')} rules={needed(t('payment.basisNeeded'))}>
                    <Input maxLength={300} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'amount']}
                    label={t('payment.amount')}
                    rules={[{ required: true, message: t('payment.amountNeeded') }]}
                  >
                    <InputNumber
                      min={0.01}
                      max={AMOUNT_MAX}
                      precision={2}
                      suffix={t('payment.yuan')}
                      className="gs-number"
                    />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button
                      size="small"
                      onClick={() => remove(name)}
                      aria-label={t('payment.removeNamed', { number: name + 1 })}
                    >
                      {t('payment.remove')}
                    </Button>
                  )}
                </fieldset>
              ))}
              {fields.length < FEE_LINES_MAX && <Button onClick={() => add({})}>{t('payment.add')}</Button>}
            </>
          )}
        </Form.List>
        <p className="gs-note" aria-live="polite">
          {total > 0 && t('payment.sum', { figures: amountFigures(total), words: amountInWords(total) })}
        </p>
        <Form.Item name="method" label={t('payment.method')} rules={[{ required: true }]}>
          <Select options={methods.map((value) => ({ value, label: labels().paymentMethod[value] }))} />
        </Form.Item>
        <Form.Item
          name="payTo"
          label={t('payment.payTo')}
          extra={t('payment.payToHint')}
          rules={needed(t('payment.payToNeeded'))}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('payment.dueOn')}
          rules={[{ required: true, message: t('payment.dayNeeded') }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="exemptions" label={t('payment.exemptions')} extra={t('payment.exemptionsHint')}>
          <Input.TextArea rows={2} maxLength={1000} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={request} onReload={() => void refetch()} />
    </Modal>
  );
}
