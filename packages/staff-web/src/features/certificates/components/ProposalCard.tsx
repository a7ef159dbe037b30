import { App, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposalFieldsFragment, SettleProposalDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { useFreshly } from '../../../parts/fresh/useFreshly.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { StatusTag, type Tone } from '../../../ui/StatusTag.js';

const tones: Record<ProposalFieldsFragment['state'], Tone> = {
  open: 'warning',
  confirmed: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  overtaken: 'neutral',
};

interface Props {
  proposal: ProposalFieldsFragment;
  /** Title and number of what it is about. */
  name: string;
  refetch: () => Promise<unknown>;
}

/** 暂停、恢复、撤销: what one person proposed, for another to confirm (四眼). */
export function ProposalCard({ proposal, name, refetch }: Props) {
  const { t } = useTranslation('certificates');
  const { modal, message } = App.useApp();
  const [declining, setDeclining] = useState(false);
  const settle = useFreshly(useCommand(SettleProposalDocument, 'once'));
  const act = labels().lifeAct[proposal.act];
  const run = async (action: ProposalFieldsFragment['availableActions'][number], reason?: string) => {
    const done = await settle.run({
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      action,
      reason: reason ?? null,
    });
    if (!done) return false;
    message.success(t(`proposal.done.${action}`, { act }));
    await refetch();
    return true;
  };
  const ask = (action: 'confirm' | 'withdraw') =>
    modal.confirm({
      title: t(`proposal.ask.${action}`, { act, name }),
      content: action === 'confirm' ? t(`proposal.happens.${proposal.act}`) : t('proposal.happens.withdraw'),
      okText: t(`proposal.button.${action}`, { act }),
      okButtonProps: { danger: action === 'confirm' && proposal.act === 'revoke' },
      onOk: async () => {
        await run(action);
      },
    });
  return (
    <div className="gs-proposal">
      <strong>
        {t('proposal.title', { act })}{' '}
        <StatusTag tone={tones[proposal.state]}>{labels().proposalState[proposal.state]}</StatusTag>
      </strong>
      <p>{t('proposal.reason', { text: proposal.reason })}</p>
      <p>{t('proposal.basis', { text: proposal.basis })}</p>
      <p className="gs-note">
        {t('proposal.by', { name: proposal.proposedBy.displayName, when: readInstant(proposal.proposedAt) })}
        {proposal.settledBy && proposal.settledAt
          ? ` · ${t('proposal.settledBy', { name: proposal.settledBy.displayName, when: readInstant(proposal.settledAt) })}`
          : ''}
        {proposal.settledReason ? ` · ${proposal.settledReason}` : ''}
      </p>
      <Space wrap>
        {proposal.availableActions.includes('confirm') && (
          <Button type="primary" danger={proposal.act === 'revoke'} onClick={() => ask('confirm')}>
            {t('proposal.button.confirm', { act })}
          </Button>
        )}
        {proposal.availableActions.includes('decline') && (
          <Button onClick={() => setDeclining(true)}>{t('proposal.button.decline')}</Button>
        )}
        {proposal.availableActions.includes('withdraw') && (
          <Button onClick={() => ask('withdraw')}>{t('proposal.button.withdraw')}</Button>
        )}
      </Space>
      {!declining && <RefusalAlert command={settle} onReload={() => void refetch()} />}
      {declining && (
        <Decline
          command={settle}
          onClose={() => setDeclining(false)}
          onDecline={(reason) => run('decline', reason)}
          onReload={() => void refetch()}
        />
      )}
    </div>
  );
}

interface DeclineProps {
  command: Parameters<typeof RefusalAlert>[0]['command'] & { busy: boolean };
  onClose: () => void;
  onDecline: (reason: string) => Promise<boolean>;
  onReload: () => void;
}

function Decline({ command, onClose, onDecline, onReload }: DeclineProps) {
  const { t } = useTranslation('certificates');
  const [form] = Form.useForm<{ reason: string }>();
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (values && (await onDecline(values.reason.trim()))) onClose();
  };
  return (
    <Modal
      open
      title={t('proposal.declineTitle')}
      okText={t('proposal.button.decline')}
      onOk={() => void confirm()}
      confirmLoading={command.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t('proposal.declineReason')}
          rules={[{ required: true, whitespace: true, message: t('proposal.declineNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={command} onReload={onReload} />
    </Modal>
  );
}
