import { DEFAULT_REMEDIES } from '@gongshen/shared/case';
import type { Decision } from '@gongshen/shared/graphql';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { DecideCaseDocument, type OpenCaseFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RepeatReasonField } from '../../../parts/reason/RepeatReasonField.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { BlockerList } from './BlockerList.js';
import { blockersShown, type OwedWords, owedOf } from './decision.logic.js';
import { OwedField } from './OwedField.js';

interface Values {
  reason?: string;
  conditions?: string;
  remedies?: string;
  owed?: OwedWords[];
  repeatReason?: string;
}

interface Props {
  itemCase: OpenCaseFragment;
  decision: Decision;
  onClose: () => void;
  onReload: () => void;
}

/** 办结: the decision with its texts; everything that stands in its way is listed at once (珠 16, 17; 许可法 38). */
export function DecisionDialog({ itemCase, decision, onClose, onReload }: Props) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const decide = useCommand(DecideCaseDocument, 'once');
  const needed = (text: string) => [{ required: true, whitespace: true, message: text }];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decide.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      decision,
      reason: values.reason?.trim() || null,
      conditions: values.conditions?.trim() || null,
      remedies: values.remedies?.trim() || null,
      owed: decision === 'approveWithConditions' ? owedOf(values.owed) : null,
      repeatReason: values.repeatReason?.trim() || null,
    });
    if (!done) return;
    message.success(t('decision.done', { decision: labels().decision[decision] }));
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('decision.title', { decision: labels().decision[decision] })}
      okText={t('decision.confirm', { decision: labels().decision[decision] })}
      okButtonProps={{ danger: decision === 'refuse' }}
      onOk={() => void confirm()}
      confirmLoading={decide.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('decision.text', { item: itemCase.item.name, project: itemCase.project.name })}</p>
      <BlockerList blockers={blockersShown(itemCase.blockers, decision)} />
      <Form form={form} layout="vertical" initialValues={{ remedies: DEFAULT_REMEDIES, owed: [{}] }}>
        {decision === 'refuse' ? (
          <>
            <Form.Item name="reason" label={t('decision.reasons')} rules={needed(t('decision.reasonsNeeded'))}>
              <Input.TextArea rows={5} maxLength={4000} showCount />
            </Form.Item>
            <Form.Item name="remedies" label={t('decision.remedies')} rules={needed(t('decision.remediesNeeded'))}>
              <Input.TextArea rows={3} maxLength={1000} showCount />
            </Form.Item>
          </>
        ) : (
          <>
            {decision === 'approveWithConditions' && (
              <>
                <OwedField name="owed" caseId={itemCase.id} />
                <RepeatReasonField refusal={decide.refusal} />
                <Form.Item name="conditions" label={t('decision.conditions')}>
                  <Input.TextArea rows={3} maxLength={2000} showCount />
                </Form.Item>
              </>
            )}
            <Form.Item name="reason" label={t('decision.remark')}>
              <Input.TextArea rows={3} maxLength={2000} showCount />
            </Form.Item>
          </>
        )}
      </Form>
      <RefusalAlert command={decide} onReload={onReload} />
    </Modal>
  );
}
