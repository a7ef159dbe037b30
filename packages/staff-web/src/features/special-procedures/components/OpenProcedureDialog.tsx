import { Alert, App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  OpenProcedureDocument,
  type ProcedureCaseFragment,
  type ProcedureKindFieldsFragment,
} from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { FileField } from '../../../parts/upload/FileField.js';
import { effectOnTime, expectedEnd } from './procedure.logic.js';

interface Values {
  reason: string;
  promisedDays: number;
  fileId: string;
}

interface Props {
  itemCase: ProcedureCaseFragment;
  kind: ProcedureKindFieldsFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** 启动特别程序: reason, promised days and paper; what it does to the time is said before it is done (珠 12). */
export function OpenProcedureDialog({ itemCase, kind, refetch, onClose }: Props) {
  const { t } = useTranslation('procedures');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const days = Form.useWatch('promisedDays', form) ?? kind.limit.value;
  const { today, calendar } = useWorkingDays();
  const open = useCommand(OpenProcedureDocument, 'once');
  const unit = t(kind.limit.unit === 'calendarDay' ? 'unit.calendarDays' : 'unit.workingDays');
  const ends = expectedEnd(calendar, today, days, kind.limit.unit);

  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await open.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      kindCode: kind.code,
      reason: values.reason.trim(),
      promisedDays: values.promisedDays,
      fileId: values.fileId,
    });
    if (!done) return;
    message.success(t('open.done', { kind: kind.name, number: done.procedure.number }));
    onClose();
    await refetch();
  };

  return (
    <Modal
      open
      width={640}
      title={t('open.title', { kind: kind.name })}
      okText={t('open.confirm')}
      onOk={() => void confirm()}
      confirmLoading={open.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" initialValues={{ promisedDays: kind.limit.value }}>
        <Form.Item
          name="reason"
          label={t('open.reason')}
          rules={reasonRules(t('open.reasonNeeded'), (count) => tp('reasonShort', { count }))}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Form.Item
          name="promisedDays"
          label={t('open.days')}
          extra={t('open.daysHint', { count: kind.limit.value, unit })}
          rules={[{ required: true, message: t('open.daysNeeded') }]}
        >
          <InputNumber min={1} max={kind.limit.value} precision={0} suffix={unit} className="gs-number" />
        </Form.Item>
        <Form.Item
          name="fileId"
          label={t('open.paper')}
          extra={t('open.paperHint')}
          rules={[{ required: true, message: t('open.paperNeeded') }]}
        >
          <FileField accept=".pdf,application/pdf,.png,.jpg,.jpeg,image/png,image/jpeg" />
        </Form.Item>
      </Form>
      <Alert
        type="info"
        showIcon
        title={t('open.whatHappens')}
        description={
          <ul className="gs-plain-list">
            <li>
              {t(`open.${effectOnTime(kind.pausesClock, itemCase.clock)}`, {
                count: Math.max(itemCase.clock.remaining, 0),
              })}
            </li>
            <li>
              {t('open.ownClock', { count: days, unit })}
              {ends && t('open.ends', { date: readDate(ends) })}
            </li>
            <li>{t('open.told')}</li>
          </ul>
        }
      />
      <RefusalAlert command={open} onReload={() => void refetch()} />
    </Modal>
  );
}
