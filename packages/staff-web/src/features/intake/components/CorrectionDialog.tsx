import { useQuery } from '@apollo/client/react';
import { Alert, App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type CheckedApplicationFragment,
  CheckReasonsDocument,
  IssueCorrectionDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { draftOf, failingAspect, namedLate, verdictOf } from './check.logic.js';

interface Props {
  application: CheckedApplicationFragment;
  nameOf: (code: string) => string | undefined;
  onClose: () => void;
  onReload: () => void;
}

/** 出具补齐补正通知: everything in one notice (珠 9–11), read through before it goes out. */
export function CorrectionDialog({ application, nameOf, onClose, onReload }: Props) {
  const { t } = useTranslation('intake');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ repeatReason?: string; answerWithinWorkingDays?: number }>();
  const issue = useCommand(IssueCorrectionDocument, 'once');
  const reasons = useQuery(CheckReasonsDocument);
  const failing = application.requirements.filter((requirement) => verdictOf(requirement) === 'failed');
  const demanded = issue.refusal?.__typename === 'RepeatReasonRequired' ? issue.refusal.requirementCodes : [];
  const repeats = failing.filter((each) => namedLate(each) || demanded.includes(each.code));

  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await issue.run({
      applicationId: application.id,
      expectedVersion: application.version,
      repeatReason: values.repeatReason?.trim() || null,
      answerWithinWorkingDays: values.answerWithinWorkingDays ?? null,
    });
    if (!done) return;
    message.success(t('correction.done'));
    onClose();
  };

  return (
    <Modal
      open
      width={720}
      title={t('correction.title')}
      okText={t('correction.confirm')}
      okButtonProps={{ disabled: failing.length === 0 }}
      onOk={() => void confirm()}
      confirmLoading={issue.busy}
      onCancel={onClose}
    >
      <p>{t('correction.text', { count: failing.length })}</p>
      <ol className="gs-points">
        {failing.map((requirement) => {
          const { check } = requirement;
          const reason = reasons.data?.checkReasons.find((each) => each.code === check?.reasonCode)?.text;
          const aspect = failingAspect(draftOf(check));
          return (
            <li key={requirement.code}>
              <strong>{requirement.name}</strong>
              <div>{[reason ?? (aspect && t(`fails.${aspect}`)), check?.remark].filter(Boolean).join('；')}</div>
              <div className="gs-note">{t('correction.serves', { names: requirement.itemNames.join('、') })}</div>
            </li>
          );
        })}
      </ol>
      <Form form={form} layout="vertical">
        <Form.Item name="answerWithinWorkingDays" label={t('correction.within')} extra={t('correction.withinHint')}>
          <InputNumber min={1} max={60} precision={0} suffix={t('correction.workingDays')} className="gs-number" />
        </Form.Item>
        {repeats.length > 0 && (
          <>
            <Alert
              type="warning"
              showIcon
              title={t('correction.repeatTitle')}
              description={t('correction.repeatText', { names: repeats.map((each) => each.name).join('、') })}
              className="gs-block"
            />
            <Form.Item
              name="repeatReason"
              label={t('correction.repeatReason')}
              rules={[{ required: true, whitespace: true, message: t('correction.repeatNeeded') }]}
            >
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </>
        )}
      </Form>
      <RefusalAlert command={issue} onReload={onReload} nameOf={nameOf} />
    </Modal>
  );
}
