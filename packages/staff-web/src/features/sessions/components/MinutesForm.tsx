import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordMinutesDocument, type SessionMinutesFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { ChoicesField } from './ChoicesField.js';
import { attendanceAtFirst } from './session.logic.js';

interface Values {
  minutes: string;
  attendedUnitIds: string[];
  attendedGuestIds: string[];
}

interface Props {
  session: SessionMinutesFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Minutes and who was there; those who said they would come are ticked to begin with. */
export function MinutesForm({ session, refetch, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const record = useCommand(RecordMinutesDocument, 'once');
  const key = `session-minutes-${session.id}`;
  const stored = { minutes: session.minutes ?? '', ...attendanceAtFirst(session) };
  const send = async (values: Values) => {
    const done = await record.run({
      sessionId: session.id,
      expectedVersion: session.version,
      minutes: values.minutes.trim(),
      attendedUnitIds: values.attendedUnitIds,
      attendedGuestIds: values.attendedGuestIds,
    });
    if (!done) return;
    keptWords.forget(key);
    message.success(t('minutes.done'));
    onClose();
    await refetch();
  };
  return (
    <Form<Values>
      form={form}
      name={key}
      layout="vertical"
      initialValues={keptWords.read<Values>(key) ?? stored}
      onValuesChange={(_, values) => keptWords.write(key, values)}
      onFinish={(values) => void send(values)}
    >
      <Form.Item
        name="attendedUnitIds"
        label={t('minutes.units')}
        rules={[{ required: true, type: 'array', min: 1, message: t('minutes.unitsNeeded') }]}
      >
        <ChoicesField
          label={t('minutes.units')}
          options={session.invitations.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        />
      </Form.Item>
      {session.guests.length > 0 && (
        <Form.Item name="attendedGuestIds" label={t('minutes.guests')}>
          <ChoicesField
            label={t('minutes.guests')}
            options={session.guests.map(({ id, name, organisation }) => ({
              value: id,
              label: `${name}（${organisation}）`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="minutes"
        label={t('minutes.text')}
        rules={[{ required: true, whitespace: true, message: t('minutes.textNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={20_000} showCount />
      </Form.Item>
      <RefusalAlert command={record} onReload={() => void refetch()} />
      <div className="gs-form-actions">
        <Button type="primary" htmlType="submit" loading={record.busy}>
          {t('minutes.save')}
        </Button>
        <Button onClick={onClose}>{t('cancelEdit')}</Button>
      </div>
    </Form>
  );
}
