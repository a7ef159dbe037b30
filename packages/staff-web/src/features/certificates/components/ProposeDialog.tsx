import type { LifeAct } from '@gongshen/shared/certificate';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CertificateFieldsFragment, ProposeRevisionDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  certificate: CertificateFieldsFragment;
  act: LifeAct;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Reason and legal basis of what is proposed; nothing happens to the certificate yet. */
export function ProposeDialog({ certificate, act, refetch, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string; basis: string }>();
  const propose = useCommand(ProposeRevisionDocument, 'once');
  const word = labels().lifeAct[act];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await propose.run({
      certificateId: certificate.id,
      expectedVersion: certificate.version,
      act,
      reason: values.reason.trim(),
      basis: values.basis.trim(),
    });
    if (!done) return;
    message.success(t('propose.done'));
    onClose();
    await refetch();
  };
  const short = (count: number) => tp('reasonShort', { count });
  return (
    <Modal
      open
      title={t('propose.title', { act: word, title: certificate.title })}
      okText={t('propose.confirm')}
      onOk={() => void confirm()}
      confirmLoading={propose.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('propose.happens')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('propose.reason', { act: word })}
          rules={reasonRules(t('propose.reasonNeeded'), short)}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="basis" label={t('propose.basis')} rules={reasonRules(t('propose.basisNeeded'), short)}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={propose} onReload={() => void refetch()} />
    </Modal>
  );
}
