import { useQuery } from '@apollo/client/react';
import type { WithholdingGround } from '@gongshen/shared/information';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CasePublicationDocument,
  DiscloseDecisionDocument,
  WithholdDecisionDocument,
} from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { useCommand } from '../command/useCommand.js';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';

/** 许可法 40: whether the public reads of this decision; the department that decided may keep it back, with its legal ground. */
export function PublicationPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('publication');
  const { data } = useQuery(CasePublicationDocument, { variables: { id: caseId }, fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState(false);
  const publication = data?.itemCase.publication;
  if (!publication) return null;
  const { publishedAt, withheldAt, withheldGround, mayWithhold } = publication;
  const withheld = withheldAt !== null && withheldAt !== undefined;
  return (
    <section className="gs-panel" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>
        <StatusTag tone={withheld ? 'warning' : publishedAt ? 'good' : 'neutral'}>
          {t(withheld ? 'withheld' : publishedAt ? 'published' : 'pending')}
        </StatusTag>{' '}
        {!withheld && publishedAt && t('since', { when: readInstant(publishedAt) })}
        {!withheld && !publishedAt && t('pendingHint')}
      </p>
      {withheld && withheldGround && (
        <p>
          {t('ground', { ground: labels().withholdingGround[withheldGround], basis: publication.withheldBasis ?? '' })}
          <span className="gs-note">
            {' '}
            {publication.withheldReason} · {publication.withheldBy?.displayName} · {readInstant(withheldAt)}
          </span>
        </p>
      )}
      {mayWithhold && <Button onClick={() => setOpen(true)}>{t(withheld ? 'disclose' : 'withhold')}</Button>}
      {open && <PublicationDialog caseId={caseId} withheld={withheld} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface Values {
  ground: WithholdingGround;
  basis: string;
  reason: string;
}

function PublicationDialog({ caseId, withheld, onClose }: { caseId: string; withheld: boolean; onClose: () => void }) {
  const { t } = useTranslation('publication');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const withhold = useCommand(WithholdDecisionDocument, 'once');
  const disclose = useCommand(DiscloseDecisionDocument, 'once');
  const command = withheld ? disclose : withhold;
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const reason = values.reason.trim();
    const done = withheld
      ? await disclose.run({ caseId, reason })
      : await withhold.run({ caseId, ground: values.ground, basis: values.basis.trim(), reason });
    if (!done) return;
    message.success(t(withheld ? 'disclosed' : 'withheldDone'));
    onClose();
  };
  const grounds = Object.entries(labels().withholdingGround) as [WithholdingGround, string][];
  return (
    <Modal
      open
      title={t(withheld ? 'disclose' : 'withhold')}
      okText={t(withheld ? 'discloseConfirm' : 'withholdConfirm')}
      onOk={() => void confirm()}
      confirmLoading={command.busy}
      onCancel={onClose}
    >
      <p className="gs-note">{t(withheld ? 'discloseHint' : 'withholdHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ basis: '', reason: '' }}>
        {!withheld && (
          <>
            <Form.Item name="ground" label={t('groundLabel')} rules={[{ required: true, message: t('groundNeeded') }]}>
              <Radio.Group className="gs-stacked" options={grounds.map(([value, label]) => ({ value, label }))} />
            </Form.Item>
            <Form.Item
              name="basis"
              label={t('basis')}
              extra={t('basisHint')}
              rules={[{ required: true, whitespace: true, message: t('basisNeeded') }]}
            >
              <Input maxLength={500} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
      <RefusalAlert command={command} />
    </Modal>
  );
}
