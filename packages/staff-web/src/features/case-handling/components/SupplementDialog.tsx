import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type OpenCaseFragment, RequestSupplementDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { PointsField } from '../../../parts/points/PointsField.js';
import { type PointWords, pointsOf } from '../../../parts/points/points.logic.js';
import { RepeatReasonField } from '../../../parts/reason/RepeatReasonField.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { useRequirementNames } from './useRequirementNames.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks the lead unit to have the applicant bring something; what is held already is refused (珠 14). */
export function SupplementDialog({ itemCase, refetch, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string; points?: PointWords[]; repeatReason?: string }>();
  const ask = useCommand(RequestSupplementDocument, 'once');
  const requirements = useRequirementNames(itemCase.id);
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await ask.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      reason: values.reason.trim(),
      points: pointsOf(values.points),
      repeatReason: values.repeatReason?.trim() || null,
    });
    if (!done) return;
    message.success(t('supplement.asked'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={680}
      title={t('supplement.askTitle')}
      okText={t('supplement.askConfirm')}
      onOk={() => void confirm()}
      confirmLoading={ask.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('supplement.askText')}</p>
      <Form form={form} layout="vertical" initialValues={{ points: [{}] }}>
        <Form.Item
          name="reason"
          label={t('supplement.reason')}
          rules={reasonRules(t('supplement.reasonNeeded'), (count) => tp('reasonShort', { count }))}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <PointsField name="points" label={t('supplement.points')} requirements={requirements} />
        <RepeatReasonField refusal={ask.refusal} />
      </Form>
      <RefusalAlert
        command={ask}
        onReload={() => void refetch()}
        nameOf={(code) => requirements.find((each) => each.code === code)?.name}
      />
    </Modal>
  );
}
