import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecheckRectificationDocument, type SessionRectificationFragment } from '../../../generated/graphql.js';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Values {
  passed: boolean;
  text: string;
  dueOn?: string;
}

interface Props {
  rectification: SessionRectificationFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Looks again at what was reported: done, or to be gone on with by another day. */
export function RecheckDialog({ rectification, refetch, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const recheck = useCommand(RecheckRectificationDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await recheck.run({
      rectificationId: rectification.id,
      expectedVersion: rectification.version,
      passed: values.passed,
      text: values.text.trim(),
      dueOn: values.passed ? null : (values.dueOn ?? null),
    });
    if (!done) return;
    message.success(t(values.passed ? 'recheck.donePassed' : 'recheck.doneFailed'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('recheck.title')}
      okText={t('recheck.confirm')}
      onOk={() => void confirm()}
      confirmLoading={recheck.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="gs-prewrap">{rectification.text}</p>
      {rectification.report && <blockquote className="gs-answer">{rectification.report}</blockquote>}
      <Form form={form} layout="vertical">
        <Form.Item name="passed" label={t('recheck.result')} rules={[{ required: true, message: t('recheck.needed') }]}>
          <Radio.Group
            options={[
              { value: true, label: t('recheck.passed') },
              { value: false, label: t('recheck.failed') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('recheck.text')}
          rules={[{ required: true, whitespace: true, message: t('recheck.textNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={4000} showCount />
        </Form.Item>
        <Form.Item noStyle dependencies={['passed']}>
          {({ getFieldValue }) =>
            getFieldValue('passed') === false && (
              <Form.Item
                name="dueOn"
                label={t('recheck.dueOn')}
                rules={[{ required: true, message: t('rectify.dueNeeded') }]}
              >
                <DayField within={92} />
              </Form.Item>
            )
          }
        </Form.Item>
      </Form>
      <RefusalAlert command={recheck} onReload={() => void refetch()} />
    </Modal>
  );
}
