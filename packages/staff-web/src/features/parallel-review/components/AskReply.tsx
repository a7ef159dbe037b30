import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskReplyDocument, type OpinionFieldsFragment } from '../../../generated/graphql.js';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { giverOf } from '../../../parts/opinions/opinion.logic.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  opinion: OpinionFieldsFragment;
  refetch: () => Promise<unknown>;
}

/** The lead unit has the applicant answer an opinion that concerns him. */
export function AskReply({ opinion, refetch }: Props) {
  const { t } = useTranslation('lead');
  const [open, setOpen] = useState(false);
  if (!opinion.availableActions.includes('askReply')) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t('askReply.named', { who: giverOf(opinion), item: opinion.item.name })}
      >
        {t('askReply.button')}
      </Button>
      {open && <AskReplyDialog opinion={opinion} refetch={refetch} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskReplyDialog({ opinion, refetch, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ question: string; dueOn: string }>();
  const ask = useCommand(AskReplyDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await ask.run({ opinionId: opinion.id, question: values.question.trim(), dueOn: values.dueOn });
    if (!done) return;
    message.success(t('askReply.done'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t('askReply.title')}
      okText={t('askReply.confirm')}
      onOk={() => void confirm()}
      confirmLoading={ask.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('askReply.text')}</p>
      <blockquote className="gs-answer">{opinion.text || giverOf(opinion)}</blockquote>
      <Form form={form} layout="vertical">
        <Form.Item
          name="question"
          label={t('askReply.question')}
          rules={[{ required: true, whitespace: true, message: t('askReply.questionNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('askReply.due')}
          rules={[{ required: true, message: t('askReply.dueNeeded') }]}
        >
          <DayField />
        </Form.Item>
      </Form>
      <RefusalAlert command={ask} onReload={() => void refetch()} />
    </Modal>
  );
}
