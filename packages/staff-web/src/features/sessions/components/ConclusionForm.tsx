import type { SessionVerdict } from '@gongshen/shared/session';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { GiveConclusionDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { RectificationsField, type RectificationWords } from './RectificationsField.js';

const verdicts: readonly SessionVerdict[] = ['pass', 'passWithRectification', 'fail', 'noComment'];
const mayDemand = (verdict: SessionVerdict | undefined) => verdict === 'passWithRectification' || verdict === 'fail';

interface Values {
  verdict?: SessionVerdict;
  text?: string;
  rectifications?: RectificationWords[];
}

interface Props {
  sessionId: string;
  caseId: string | null;
  name: string;
  /** How much this unit has asked to be put right before; that stays. */
  asked: number;
  refetch: () => Promise<unknown>;
  onClose: (() => void) | null;
}

/** Verdict, words, and what is to be put right by which working day. What is typed outlives a reload. */
export function ConclusionForm({ sessionId, caseId, name, asked, refetch, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { modal, message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const give = useCommand(GiveConclusionDocument, 'once');
  const key = `session-conclusion-${sessionId}-${caseId ?? ''}`;
  const send = async ({ verdict, text, rectifications }: Values) => {
    if (!verdict) return;
    const done = await give.run({
      sessionId,
      caseId,
      verdict,
      text: text?.trim() ?? '',
      rectifications: mayDemand(verdict)
        ? (rectifications ?? []).map((each) => ({ text: each.text?.trim() ?? '', dueOn: each.dueOn ?? '' }))
        : [],
    });
    if (!done) return;
    keptWords.forget(key);
    message.success(t('own.given'));
    onClose?.();
    await refetch();
  };
  const confirm = (values: Values) =>
    modal.confirm({
      title: t('own.giveTitle', { name }),
      content: t(caseId === null ? 'own.giveText' : 'own.giveTextCase', {
        verdict: values.verdict ? labels().sessionVerdict[values.verdict] : '',
      }),
      okText: t('own.giveConfirm'),
      onOk: () => send(values),
    });
  return (
    <Form<Values>
      form={form}
      name={key}
      layout="vertical"
      initialValues={keptWords.read<Values>(key) ?? {}}
      onValuesChange={(_, values) => keptWords.write(key, values)}
      onFinish={(values) => void confirm(values)}
    >
      <Form.Item name="verdict" label={t('own.verdict')} rules={[{ required: true, message: t('own.verdictNeeded') }]}>
        <Radio.Group options={verdicts.map((value) => ({ value, label: labels().sessionVerdict[value] }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('own.text')}
        rules={[{ required: true, whitespace: true, message: t('own.textNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={4000} showCount />
      </Form.Item>
      <Form.Item noStyle dependencies={['verdict']}>
        {({ getFieldValue }) => {
          const verdict = getFieldValue('verdict') as SessionVerdict | undefined;
          if (!mayDemand(verdict)) return null;
          return (
            <>
              {asked > 0 && (
                <Alert className="gs-block" type="info" showIcon title={t('own.asked', { count: asked })} />
              )}
              <RectificationsField name="rectifications" needed={verdict === 'passWithRectification'} />
            </>
          );
        }}
      </Form.Item>
      <RefusalAlert command={give} onReload={() => void refetch()} />
      <div className="gs-form-actions">
        <Button type="primary" htmlType="submit" loading={give.busy}>
          {t('own.give')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('cancelEdit')}</Button>}
      </div>
    </Form>
  );
}
