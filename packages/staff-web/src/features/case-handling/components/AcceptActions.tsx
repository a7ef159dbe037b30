import { NonAcceptanceGround } from '@gongshen/shared/document';
import { App, Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptCaseDocument, DeclineCaseDocument, type OpenCaseFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  itemCase: OpenCaseFragment;
  onReload: () => void;
}

/** 受理 or 不予受理 with its reason (珠 12, 许可法 32). */
export function AcceptActions({ itemCase, onReload }: Props) {
  const { t } = useTranslation('cases');
  const { modal, message } = App.useApp();
  const [declining, setDeclining] = useState(false);
  const accept = useCommand(AcceptCaseDocument, 'once');
  const mayAccept = itemCase.availableActions.includes('accept');
  const mayDecline = itemCase.availableActions.includes('decline');
  const confirm = () =>
    modal.confirm({
      title: t('accept.title'),
      content: t('accept.text', { item: itemCase.item.name }),
      okText: t('accept.confirm'),
      onOk: async () => {
        const done = await accept.run({ caseId: itemCase.id, expectedVersion: itemCase.version });
        if (done) message.success(t('accept.done'));
      },
    });
  return (
    <>
      <Space wrap>
        {mayAccept && (
          <Button type="primary" loading={accept.busy} onClick={confirm}>
            {t('accept.button')}
          </Button>
        )}
        {mayDecline && (
          <Button danger onClick={() => setDeclining(true)}>
            {t('decline.button')}
          </Button>
        )}
      </Space>
      <RefusalAlert command={accept} onReload={onReload} />
      {declining && <DeclineDialog itemCase={itemCase} onReload={onReload} onClose={() => setDeclining(false)} />}
    </>
  );
}

interface DeclineValues {
  ground: NonAcceptanceGround;
  properAuthority?: string;
  reason: string;
}

const grounds = Object.keys(NonAcceptanceGround) as NonAcceptanceGround[];

function DeclineDialog({ itemCase, onReload, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const [form] = Form.useForm<DeclineValues>();
  const outOfScope = Form.useWatch('ground', form) === 'outOfScope';
  const decline = useCommand(DeclineCaseDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decline.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      reason: values.reason.trim(),
      ground: values.ground,
      properAuthority: outOfScope ? (values.properAuthority?.trim() ?? null) : null,
    });
    if (!done) return;
    message.success(t('decline.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('decline.title')}
      okText={t('decline.confirm')}
      okButtonProps={{ danger: true }}
      onOk={() => void confirm()}
      confirmLoading={decline.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('decline.text')}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="ground"
          label={t('decline.ground')}
          rules={[{ required: true, message: t('decline.groundNeeded') }]}
        >
          <Select options={grounds.map((value) => ({ value, label: labels().nonAcceptanceGround[value] }))} />
        </Form.Item>
        {outOfScope && (
          <Form.Item
            name="properAuthority"
            label={t('decline.authority')}
            rules={[{ required: true, whitespace: true, message: t('decline.authorityNeeded') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('decline.reason')}
          rules={[{ required: true, whitespace: true, message: t('decline.needed') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={decline} onReload={onReload} />
    </Modal>
  );
}
