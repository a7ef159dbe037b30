import { ANSWER_WITHIN } from '@gongshen/shared/procedure';
import { Alert, App, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConcludeProcedureDocument, type ProcedureFieldsFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { PointsField } from '../../../parts/points/PointsField.js';
import { type PointWords, pointsOf } from '../../../parts/points/points.logic.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { listToBeginWith, namesSomethingNew, type Outcome } from './procedure.logic.js';

interface Values {
  outcome: Outcome;
  conclusion: string;
  points?: PointWords[];
  putRightWithinWorkingDays?: number;
  repeatReason?: string;
}

interface Props {
  procedure: ProcedureFieldsFragment;
  requirements: readonly { readonly code: string; readonly name: string }[];
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

const outcomes: readonly Outcome[] = ['passed', 'putRight', 'failed'];

/** The conclusion of a special procedure, or of its re-check: passed, or everything to put right, once (珠 12). */
export function ConcludeDialog({ procedure, requirements, refetch, onClose }: Props) {
  const { t } = useTranslation('procedures');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const words = Form.useWatch('points', form);
  const conclude = useCommand(ConcludeProcedureDocument, 'once');
  const repeats =
    outcome === 'putRight' &&
    (namesSomethingNew(procedure.points, pointsOf(words)) || conclude.refusal?.__typename === 'RepeatReasonRequired');

  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const putRight = values.outcome === 'putRight';
    const done = await conclude.run({
      procedureId: procedure.id,
      expectedVersion: procedure.version,
      passed: values.outcome === 'passed',
      conclusion: values.conclusion.trim(),
      points: putRight ? pointsOf(values.points) : [],
      putRightWithinWorkingDays: putRight ? (values.putRightWithinWorkingDays ?? null) : null,
      repeatReason: (repeats && values.repeatReason?.trim()) || null,
    });
    if (!done) return;
    message.success(t(`conclude.done.${values.outcome}`));
    onClose();
    await refetch();
  };

  return (
    <Modal
      open
      width={720}
      title={t(procedure.round > 0 && procedure.points.length > 0 ? 'conclude.recheckTitle' : 'conclude.title', {
        kind: procedure.kindName,
      })}
      okText={t('conclude.confirm')}
      okButtonProps={{ danger: outcome === 'failed' }}
      onOk={() => void confirm()}
      confirmLoading={conclude.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" initialValues={{ points: listToBeginWith(procedure.points) }}>
        <Form.Item
          name="outcome"
          label={t('conclude.outcome')}
          rules={[{ required: true, message: t('conclude.outcomeNeeded') }]}
        >
          <Radio.Group
            className="gs-choices"
            options={outcomes.map((each) => ({ value: each, label: t(`conclude.choice.${each}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="conclusion"
          label={t('conclude.text')}
          rules={[{ required: true, whitespace: true, message: t('conclude.textNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
        {outcome === 'putRight' && (
          <>
            <PointsField name="points" label={t('conclude.points')} requirements={requirements} />
            <Form.Item name="putRightWithinWorkingDays" label={t('conclude.within')} extra={t('conclude.withinHint')}>
              <InputNumber
                min={1}
                max={ANSWER_WITHIN.atMost}
                precision={0}
                suffix={t('unit.workingDays')}
                className="gs-number"
              />
            </Form.Item>
            {repeats && (
              <>
                <Alert type="warning" showIcon title={t('conclude.repeatText')} className="gs-block" />
                <Form.Item
                  name="repeatReason"
                  label={t('conclude.repeatReason')}
                  rules={[{ required: true, whitespace: true, message: t('conclude.repeatNeeded') }]}
                >
                  <Input.TextArea rows={2} maxLength={500} showCount />
                </Form.Item>
              </>
            )}
          </>
        )}
      </Form>
      {outcome && (
        <Alert
          type="info"
          showIcon
          title={t(`conclude.happens.${outcome}.${procedure.pausesClock ? 'paused' : 'runsOn'}`)}
        />
      )}
      <RefusalAlert command={conclude} onReload={() => void refetch()} />
    </Modal>
  );
}
