import type { DeliveryMethod } from '@gongshen/shared/graphql';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { HandOutResultDocument, type IssuedCaseFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

const methods: readonly DeliveryMethod[] = ['electronic', 'counter'];

interface Props {
  itemCase: IssuedCaseFragment;
  organisationName: string;
  onClose: () => void;
  onReload: () => void;
}

/** 发件: how a result is handed over and to whom (珠 18). */
export function HandOutDialog({ itemCase, organisationName, onClose, onReload }: Props) {
  const { t } = useTranslation('issuance');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ method: DeliveryMethod; recipient: string }>();
  const handOut = useCommand(HandOutResultDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await handOut.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      method: values.method,
      recipient: values.recipient.trim(),
    });
    if (!done) return;
    message.success(t('dialog.done', { item: itemCase.item.name }));
    onReload();
    onClose();
  };
  return (
    <Modal
      open
      title={t('dialog.title', { item: itemCase.item.name })}
      okText={t('dialog.confirm')}
      onOk={() => void confirm()}
      confirmLoading={handOut.busy}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ method: 'electronic', recipient: organisationName }}>
        <Form.Item name="method" label={t('dialog.method')}>
          <Radio.Group options={methods.map((method) => ({ value: method, label: labels().deliveryMethod[method] }))} />
        </Form.Item>
        <Form.Item
          name="recipient"
          label={t('dialog.recipient')}
          extra={t('dialog.recipientHint')}
          rules={[{ required: true, whitespace: true, message: t('dialog.recipientNeeded') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
      <RefusalAlert command={handOut} onReload={onReload} />
    </Modal>
  );
}
