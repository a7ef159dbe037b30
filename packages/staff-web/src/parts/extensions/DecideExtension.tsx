import { App, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideExtensionDocument, type ExtensionFieldsFragment } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';
import { ExtensionFacts } from './ExtensionFacts.js';

interface Props {
  extension: ExtensionFieldsFragment;
  /** Item and number of the case, for the dialog. */
  caseName: string;
  refetch: () => Promise<unknown>;
}

/** The head of the department says yes or no to an extension (许可法 42). */
export function DecideExtension({ extension, caseName, refetch }: Props) {
  const { t } = useTranslation('parts');
  const [approve, setApprove] = useState<boolean | null>(null);
  if (!extension.mayDecide) return null;
  return (
    <>
      <Space wrap>
        <Button type="primary" onClick={() => setApprove(true)} aria-label={t('extension.approveNamed', { caseName })}>
          {t('extension.approve')}
        </Button>
        <Button danger onClick={() => setApprove(false)} aria-label={t('extension.rejectNamed', { caseName })}>
          {t('extension.reject')}
        </Button>
      </Space>
      {approve !== null && (
        <Decision
          extension={extension}
          caseName={caseName}
          approve={approve}
          refetch={refetch}
          onClose={() => setApprove(null)}
        />
      )}
    </>
  );
}

function Decision({
  extension,
  caseName,
  approve,
  refetch,
  onClose,
}: Props & { approve: boolean; onClose: () => void }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const decide = useCommand(DecideExtensionDocument, 'once');
  const word = approve ? 'approve' : 'reject';
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await decide.run({
      extensionId: extension.id,
      expectedVersion: extension.version,
      approve,
      reason: values.reason?.trim() || null,
    });
    if (!done) return;
    message.success(t(`extension.done.${word}`));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      title={t(`extension.title.${word}`, { caseName })}
      okText={t(`extension.confirm.${word}`)}
      okButtonProps={{ danger: !approve }}
      onOk={() => void confirm()}
      confirmLoading={decide.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ExtensionFacts extension={extension} />
      <p>{t(`extension.happens.${word}`, { days: extension.days })}</p>
      <Form form={form} layout="vertical">
        <Form.Item
          name="reason"
          label={t(approve ? 'extension.remark' : 'extension.why')}
          rules={approve ? [] : [{ required: true, whitespace: true, message: t('extension.whyNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={decide} onReload={() => void refetch()} />
    </Modal>
  );
}
