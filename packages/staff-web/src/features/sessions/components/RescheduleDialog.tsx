import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type OpenSessionFragment, RescheduleSessionDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readSpan } from '../../../parts/date/span.logic.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { chosenTimes, type DayAndTimes, spanOf } from '../session-time.logic.js';
import { PlannedClashes } from './PlannedClashes.js';
import { TimeFields } from './TimeFields.js';

interface Props {
  session: OpenSessionFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Another time or place; everybody is told, and asked anew. */
export function RescheduleDialog({ session, refetch, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const [form] = Form.useForm<DayAndTimes & { place: string; reason: string }>();
  const move = useCommand(RescheduleSessionDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    const span = values && spanOf(values);
    if (!values || !span) return;
    const done = await move.run({
      sessionId: session.id,
      expectedVersion: session.version,
      ...span,
      place: values.place.trim(),
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('reschedule.done'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={620}
      title={t('reschedule.title')}
      okText={t('reschedule.confirm')}
      onOk={() => void confirm()}
      confirmLoading={move.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('reschedule.now', { when: readSpan(session.startsAt, session.endsAt), place: session.place })}</p>
      <Alert className="gs-block" type="info" showIcon title={t('reschedule.reset')} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...chosenTimes(session.startsAt, session.endsAt), place: session.place }}
      >
        <TimeFields />
        <Form.Item
          name="place"
          label={t('call.place')}
          rules={[{ required: true, whitespace: true, message: t('call.placeNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {() => {
            const values = form.getFieldsValue(true) as Partial<DayAndTimes & { place: string }>;
            const span = spanOf(values);
            // Its own units and guests are known to the server.
            const own = { sessionId: session.id, unitIds: [], guests: [], place: values.place?.trim() ?? '' };
            return <PlannedClashes plan={span && { ...own, ...span }} />;
          }}
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reschedule.reason')}
          rules={[{ required: true, whitespace: true, message: t('reschedule.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={move} onReload={() => void refetch()} />
    </Modal>
  );
}
