import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenCaseFragment, TerminateCaseDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: OpenCaseFragment;
  onReload: () => void;
}

/** 终止办理: the matter fell away; with its reason and its basis in law. */
export function TerminateAction({ itemCase, onReload }: Props) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  if (!itemCase.availableActions.includes('terminate')) return null;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('terminate.button')}
      </Button>
      {open && <TerminateDialog itemCase={itemCase} onReload={onReload} onClose={() => setOpen(false)} />}
    </>
  );
}

function TerminateDialog({ itemCase, onReload, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('cases');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string; basis: string }>();
  const terminate = useCommand(TerminateCaseDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await terminate.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      reason: values.reason.trim(),
      basis: values.basis.trim(),
    });
    if (!done) return;
    message.success(t('terminate.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('terminate.title', { item: itemCase.item.name })}
      okText={t('terminate.confirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={terminate.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('terminate.text')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('terminate.reason')}
          rules={reasonRules(t('terminate.reasonNeeded'), (count) => tp('reasonShort', { count }))}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
        <Form.Item
          name="basis"
          label={t('terminate.basis')}
          extra={t('terminate.basisHint')}
          rules={[{ required: true, whitespace: true, message: t('terminate.basisNeeded') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
      </Form>
      <RefusalAlert command={terminate} onReload={onReload} />
    </Modal>
  );
}
