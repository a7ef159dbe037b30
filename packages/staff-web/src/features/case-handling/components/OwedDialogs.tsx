import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type OpenCaseFragment,
  type OwedFieldsFragment,
  RevokeForOwedDocument,
  SettleOwedDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** What was brought is enough, or goes back with the reason; the due day stays. */
export function SettleDialog({
  owed,
  passed,
  refetch,
  onClose,
}: Props & { owed: OwedFieldsFragment; passed: boolean }) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const settle = useCommand(SettleOwedDocument, 'once');
  const word = passed ? 'settle' : 'reject';
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await settle.run({
      owedId: owed.id,
      expectedVersion: owed.version,
      passed,
      reason: values.reason?.trim() || null,
    });
    if (!done) return;
    message.success(t(`owed.done.${word}`));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t(`owed.dialog.${word}`)}
      okText={t(`owed.confirm.${word}`)}
      onOk={() => void confirm()}
      confirmLoading={settle.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{owed.text}</p>
      <p>{t(`owed.happens.${word}`)}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t(passed ? 'owed.remark' : 'owed.reason')}
          rules={passed ? [] : [{ required: true, whitespace: true, message: t('owed.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={settle} onReload={() => void refetch()} />
    </Modal>
  );
}

/** 撤销: what was owed never came, so the approval falls (容缺). */
export function RevokeDialog({ itemCase, refetch, onClose }: Props & { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const revoke = useCommand(RevokeForOwedDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await revoke.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('owed.done.revoke'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('owed.dialog.revoke')}
      okText={t('owed.confirm.revoke')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={revoke.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('owed.happens.revoke', { item: itemCase.item.name })}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('owed.revokeReason')}
          rules={reasonRules(t('owed.reasonNeeded'), (count) => tp('reasonShort', { count }))}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={revoke} onReload={() => void refetch()} />
    </Modal>
  );
}
