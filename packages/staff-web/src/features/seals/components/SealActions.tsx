import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ResumeSealDocument,
  RetireSealDocument,
  type SealCardFragment,
  SuspendSealDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { useFreshly } from '../../../parts/fresh/useFreshly.js';
import { labels } from '../../../parts/labels/labels.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

const changes = ['resume', 'suspend', 'retire'] as const;
type Change = (typeof changes)[number];

interface Props {
  seal: SealCardFragment;
  refetch: () => Promise<unknown>;
}

/** Stopping, going on, and ending a seal: each with a reason, and saying first what follows. */
export function SealActions({ seal, refetch }: Props) {
  const [change, setChange] = useState<Change | null>(null);
  const { sealAction, sealPurpose } = labels();
  const possible = changes.filter((each) => seal.availableActions.includes(each));
  return (
    <>
      {possible.map((each) => (
        <Button
          key={each}
          danger={each === 'retire'}
          onClick={() => setChange(each)}
          aria-label={`${sealAction[each]}${sealPurpose[seal.purpose]}`}
        >
          {sealAction[each]}
        </Button>
      ))}
      {change !== null && (
        <ChangeDialog seal={seal} change={change} refetch={refetch} onClose={() => setChange(null)} />
      )}
    </>
  );
}

function ChangeDialog({ seal, change, refetch, onClose }: Props & { change: Change; onClose: () => void }) {
  const { t } = useTranslation('seals');
  const { t: parts } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const commands = {
    suspend: useCommand(SuspendSealDocument, 'once'),
    resume: useFreshly(useCommand(ResumeSealDocument, 'once')),
    retire: useFreshly(useCommand(RetireSealDocument, 'once')),
  };
  const command = commands[change];
  const purpose = labels().sealPurpose[seal.purpose];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const input = { sealId: seal.id, expectedVersion: seal.version, reason: values.reason.trim() };
    if (!(await command.run(input))) return;
    message.success(t(`change.done.${change}`, { purpose }));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t(`change.title.${change}`, { purpose })}
      okText={t(`change.confirm.${change}`)}
      okButtonProps={{ danger: change === 'retire' }}
      onOk={() => void confirm()}
      confirmLoading={command.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t(`change.happens.${change}`)}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('change.reason')}
          rules={reasonRules(t('change.reasonNeeded'), (count) => parts('reasonShort', { count }))}
        >
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      </Form>
      <RefusalAlert command={command} onReload={() => void refetch()} />
    </Modal>
  );
}
