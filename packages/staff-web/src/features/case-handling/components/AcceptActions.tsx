import { App, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptCaseDocument, DeclineCaseDocument, type OpenCaseFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: OpenCaseFragment;
  onReload: () => void;
}

/** 受理 or 不予受理 with its reason (珠 12, 许可法 32). */
export function AcceptActions({ itemCase, onReload }: Props) {
  const { t } = useTranslation('cases');
  const { modal, message } = App.useApp();
  const [declining, setDeclining] = useState(false);
  const accept = useCommand(AcceptCaseDocument, 'once');
  const mayAccept = itemCase.availableActions.includes('accept');
  const mayDecline = itemCase.availableActions.includes('decline');
  const confirm = () =>
    modal.confirm({
      title: t('accept.title'),
      content: t('accept.text', { item: itemCase.item.name }),
      okText: t('accept.confirm'),
      onOk: async () => {
        const done = await accept.run({ caseId: itemCase.id, expectedVersion: itemCase.version });
        if (done) message.success(t('accept.done'));
      },
    });
  return (
    <>
      <Space wrap>
        {mayAccept && (
          <Button type="primary" loading={accept.busy} onClick={confirm}>
            {t('accept.button')}
          </Button>
        )}
        {mayDecline && (
          <Button danger onClick={() => setDeclining(true)}>
            {t('decline.button')}
          </Button>
        )}
      </Space>
      <RefusalAlert command={accept} onReload={onReload} />
      {declining && <DeclineDialog itemCase={itemCase} onReload={onReload} onClose={() => setDeclining(false)} />}
    </>
  );
}

function DeclineDialog({ itemCase, onReload, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const decline = useCommand(DeclineCaseDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decline.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('decline.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('decline.title')}
      okText={t('decline.confirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={decline.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('decline.text')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('decline.reason')}
          rules={[{ required: true, whitespace: true, message: t('decline.needed') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={decline} onReload={onReload} />
    </Modal>
  );
}
