import type { SessionVerdict } from '@gongshen/shared/session';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConcludeSessionDocument, type SessionConclusionsFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { obstacleTo, unfinished } from './session.logic.js';

const verdicts: readonly SessionVerdict[] = ['pass', 'passWithRectification', 'fail'];

interface Values {
  verdict?: SessionVerdict;
  text?: string;
}

interface Props {
  session: SessionConclusionsFragment;
  refetch: () => Promise<unknown>;
}

/** The overall conclusion, by whoever called the session; what is still in its way is named before. */
export function ConcludePanel({ session, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const { modal, message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const conclude = useCommand(ConcludeSessionDocument, 'once');
  if (!session.availableActions.includes('conclude')) return null;
  const key = `session-overall-${session.id}`;
  const { units, open } = unfinished(session);
  const acceptance = session.kind === 'completionAcceptance';
  const send = async ({ verdict, text }: Values) => {
    if (!verdict) return;
    const done = await conclude.run({
      sessionId: session.id,
      expectedVersion: session.version,
      verdict,
      text: text?.trim() ?? '',
    });
    if (!done) return;
    keptWords.forget(key);
    message.success(t('conclude.done'));
    await refetch();
  };
  const confirm = (values: Values) =>
    modal.confirm({
      title: t('conclude.confirmTitle', {
        verdict: values.verdict ? labels().sessionVerdict[values.verdict] : '',
      }),
      content: t(acceptance ? 'conclude.confirmAcceptance' : 'conclude.confirmText'),
      okText: t('conclude.confirm'),
      onOk: () => send(values),
    });
  return (
    <section className="gs-panel" aria-label={t('conclude.title')}>
      <h2>{t('conclude.title')}</h2>
      {units.length > 0 && (
        <Alert
          className="gs-block"
          type="warning"
          showIcon
          title={t('conclude.missing', { count: units.length })}
          description={
            <ul className="gs-plain-list">
              {units.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          }
        />
      )}
      {open > 0 && <Alert className="gs-block" type="info" showIcon title={t('conclude.open', { count: open })} />}
      {units.length === 0 && (
        <Form<Values>
          form={form}
          name={key}
          layout="vertical"
          initialValues={keptWords.read<Values>(key) ?? {}}
          onValuesChange={(_, values) => keptWords.write(key, values)}
          onFinish={(values) => void confirm(values)}
        >
          <Form.Item
            name="verdict"
            label={t('conclude.verdict')}
            rules={[
              { required: true, message: t('conclude.verdictNeeded') },
              {
                validator: async (_, verdict?: SessionVerdict) => {
                  const obstacle = verdict ? obstacleTo(session, verdict) : null;
                  if (obstacle) throw new Error(t(`conclude.obstacle.${obstacle}`));
                },
              },
            ]}
          >
            <Radio.Group options={verdicts.map((value) => ({ value, label: labels().sessionVerdict[value] }))} />
          </Form.Item>
          <Form.Item
            name="text"
            label={t('conclude.text')}
            rules={[{ required: true, whitespace: true, message: t('conclude.textNeeded') }]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={4000} showCount />
          </Form.Item>
          <RefusalAlert command={conclude} onReload={() => void refetch()} />
          <div className="gs-form-actions">
            <Button type="primary" htmlType="submit" loading={conclude.busy}>
              {t('conclude.button')}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
