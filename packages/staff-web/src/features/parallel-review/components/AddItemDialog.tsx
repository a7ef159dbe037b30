import { useQuery } from '@apollo/client/react';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { AddableItemsDocument, type AddableItemsQuery, AddItemDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { reasonRules } from '../../../parts/reason/reason-rules.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { EmptyState } from '../../../ui/EmptyState.js';

interface Props {
  applicationId: string;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** An item of the stage that turned out to be needed joins the running application, with its reason. */
export function AddItemDialog({ applicationId, refetch, onClose }: Props) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ itemCode: string; reason: string }>();
  const add = useCommand(AddItemDocument, 'once');
  const query = useQuery(AddableItemsDocument, { variables: { id: applicationId }, fetchPolicy: 'network-only' });
  const application = query.data?.application;
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values || !application) return;
    const done = await add.run({
      applicationId,
      expectedVersion: application.version,
      itemCode: values.itemCode,
      reason: values.reason.trim(),
    });
    if (!done) return;
    message.success(t('addItem.done'));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={600}
      title={t('addItem.title')}
      okText={t('addItem.confirm')}
      okButtonProps={{ disabled: !application || application.addableItems.length === 0 }}
      onOk={() => void confirm()}
      confirmLoading={add.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('addItem.text')}</p>
      <Form form={form} layout="vertical">
        <Loaded query={query} rows={4}>
          {(data) => <Choices items={data.application.addableItems} />}
        </Loaded>
      </Form>
      <RefusalAlert command={add} onReload={() => void query.refetch()} />
    </Modal>
  );
}

function Choices({ items }: { items: AddableItemsQuery['application']['addableItems'] }) {
  const { t } = useTranslation('lead');
  const { t: tp } = useTranslation('parts');
  if (items.length === 0) return <EmptyState text={t('addItem.none')} />;
  return (
    <>
      <Form.Item
        name="itemCode"
        label={t('addItem.item')}
        rules={[{ required: true, message: t('addItem.itemNeeded') }]}
      >
        <Radio.Group
          className="gs-choices"
          options={items.map((item) => ({
            value: item.code,
            label: `${item.name}（${item.unit.shortName}，${labels().itemRole[item.role]}）`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('addItem.reason')}
        rules={reasonRules(t('addItem.reasonNeeded'), (count) => tp('reasonShort', { count }))}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}
