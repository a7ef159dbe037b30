import { ANSWER_WITHIN } from '@gongshen/shared/procedure';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { DecideSupplementsDocument, type LedSupplementFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { mergePoints } from './supplements.logic.js';

interface Props {
  applicationId: string;
  requests: readonly LedSupplementFragment[];
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** The one notice as the applicant will read it, looked through before it goes out. */
export function AgreeDialog({ applicationId, requests, refetch, onClose }: Props) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ answerWithinWorkingDays?: number; reason?: string }>();
  const decide = useCommand(DecideSupplementsDocument, 'once');
  const cases = [...new Set(requests.map((request) => request.case.item.name))];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decide.run({
      applicationId,
      agreed: requests.map(({ id }) => id),
      rejected: [],
      reason: values.reason?.trim() || null,
      answerWithinWorkingDays: values.answerWithinWorkingDays ?? null,
    });
    if (!done) return;
    message.success(t('supplement.agreedDone'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={720}
      title={t('supplement.agreeTitle')}
      okText={t('supplement.agreeConfirm')}
      onOk={() => void confirm()}
      confirmLoading={decide.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('supplement.agreeText', { names: cases.join('、') })}</p>
      <h3>{t('supplement.preview')}</h3>
      <ol className="gs-points">
        {mergePoints(requests).map((point) => (
          <li key={point.key}>
            <strong>{point.requirementName ?? t('supplement.noMaterial')}</strong>
            {point.asked.map((each) => (
              <div key={each.id}>
                {each.text}
                <span className="gs-note">（{each.itemName}）</span>
              </div>
            ))}
          </li>
        ))}
      </ol>
      <Form form={form} layout="vertical">
        <Form.Item name="answerWithinWorkingDays" label={t('supplement.within')} extra={t('supplement.withinHint')}>
          <InputNumber
            min={1}
            max={ANSWER_WITHIN.atMost}
            precision={0}
            suffix={t('supplement.workingDays')}
            className="gs-number"
          />
        </Form.Item>
        <Form.Item name="reason" label={t('supplement.remark')}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={decide} onReload={() => void refetch()} />
    </Modal>
  );
}

export function RejectDialog({ applicationId, requests, refetch, onClose }: Props) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const decide = useCommand(DecideSupplementsDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decide.run({
      applicationId,
      agreed: [],
      rejected: requests.map(({ id }) => id),
      reason: values.reason.trim(),
      answerWithinWorkingDays: null,
    });
    if (!done) return;
    message.success(t('supplement.rejectedDone'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('supplement.rejectTitle')}
      okText={t('supplement.rejectConfirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={decide.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('supplement.rejectText')}</p>
      <ul className="gs-plain-list">
        {requests.map((request) => (
          <li key={request.id}>
            {request.case.unit.shortName} · {request.case.item.name}：{request.reason}
          </li>
        ))}
      </ul>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('supplement.why')}
          rules={[{ required: true, whitespace: true, message: t('supplement.whyNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={decide} onReload={() => void refetch()} />
    </Modal>
  );
}
