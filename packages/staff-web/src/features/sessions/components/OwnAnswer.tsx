import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerInvitationDocument, type SessionInvitedFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { Clashes } from './Clashes.js';

interface Values {
  accept?: boolean;
  attendees?: string;
  remark?: string;
}

interface Props {
  session: SessionInvitedFragment;
  refetch: () => Promise<unknown>;
}

/** The own unit says whether it comes, with whom (珠 16); it may change its mind as long as the session has not been held. */
export function OwnAnswer({ session, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const own = session.invitations.find((each) => each.own);
  const [form] = Form.useForm<Values>();
  const [changing, setChanging] = useState(false);
  const answer = useCommand(AnswerInvitationDocument, 'once');
  const key = `session-answer-${session.id}`;
  const pending = own?.answer === 'pending';
  if (!own) return null;
  // What is taken by others of the invited is for whoever called it.
  const clashes = session.clashes.filter(({ unit }) => !unit || unit.id === own.unit.id);
  const warning = <Clashes clashes={clashes} title={t('clash.own')} />;
  if (!pending && !changing) {
    return (
      <section className="gs-panel" aria-label={t('answer.title')}>
        <h2>{t('answer.title')}</h2>
        {warning}
        <p>{t(own.answer === 'accepted' ? 'answer.accepted' : 'answer.declined')}</p>
        {own.attendees && <p>{t('invited.attendees', { names: own.attendees })}</p>}
        <Button onClick={() => setChanging(true)}>{t('answer.change')}</Button>
      </section>
    );
  }
  const send = async (values: Values) => {
    const done = await answer.run({
      sessionId: session.id,
      accept: values.accept === true,
      attendees: values.attendees?.trim() || null,
      remark: values.remark?.trim() || null,
    });
    if (!done) return;
    keptWords.forget(key);
    message.success(t('answer.done'));
    setChanging(false);
    await refetch();
  };
  const before = pending
    ? {}
    : { accept: own.answer === 'accepted', attendees: own.attendees ?? '', remark: own.remark ?? '' };
  return (
    <section className="gs-panel" aria-label={t('answer.title')}>
      <h2>{t('answer.title')}</h2>
      {warning}
      <Form<Values>
        form={form}
        name={key}
        layout="vertical"
        initialValues={keptWords.read<Values>(key) ?? before}
        onValuesChange={(_, values) => keptWords.write(key, values)}
        onFinish={(values) => void send(values)}
      >
        <Form.Item name="accept" label={t('answer.will')} rules={[{ required: true, message: t('answer.willNeeded') }]}>
          <Radio.Group
            options={[
              { value: true, label: t('answer.accept') },
              { value: false, label: t('answer.decline') },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['accept']}>
          {({ getFieldValue }) => {
            const accept = getFieldValue('accept') as boolean | undefined;
            return (
              <>
                {accept !== false && (
                  <Form.Item
                    name="attendees"
                    label={t('answer.attendees')}
                    rules={[{ required: accept, whitespace: true, message: t('answer.attendeesNeeded') }]}
                  >
                    <Input maxLength={200} placeholder={t('answer.attendeesHint')} />
                  </Form.Item>
                )}
                <Form.Item
                  name="remark"
                  label={t(accept === false ? 'answer.reason' : 'answer.remark')}
                  rules={[{ required: accept === false, whitespace: true, message: t('answer.reasonNeeded') }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
                </Form.Item>
              </>
            );
          }}
        </Form.Item>
        <RefusalAlert command={answer} onReload={() => void refetch()} />
        <div className="gs-form-actions">
          <Button type="primary" htmlType="submit" loading={answer.busy}>
            {t('answer.send')}
          </Button>
          {changing && <Button onClick={() => setChanging(false)}>{t('cancelEdit')}</Button>}
        </div>
      </Form>
    </section>
  );
}
