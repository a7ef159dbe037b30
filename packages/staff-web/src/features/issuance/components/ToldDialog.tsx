import type { ToldHow } from '@gongshen/shared/delivery';
import { App, DatePicker, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { RecordToldDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Props {
  /** Results of one application that the call was about. */
  caseIds: readonly string[];
  about: string;
  onClose: () => void;
  onReload: () => void;
}

interface Values {
  how: ToldHow;
  person: string;
  reached: boolean;
  at?: Dayjs | null;
  note?: string;
}

const ways: readonly ToldHow[] = ['phone', 'inPerson', 'other'];

/** 珠 18: no message arrived, so the window tells the applicant itself: whom, how, when, and whether somebody was reached. */
export function ToldDialog({ caseIds, about, onClose, onReload }: Props) {
  const { t } = useTranslation('issuance');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const told = useCommand(RecordToldDocument, 'once');
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await told.run({
      caseIds: [...caseIds],
      how: values.how,
      person: values.person.trim(),
      reached: values.reached,
      contactedAt: values.at ? values.at.toISOString() : null,
      note: values.note?.trim() || null,
    });
    if (!done) return;
    message.success(t(values.reached ? 'told.done' : 'told.kept'));
    onReload();
    onClose();
  };
  return (
    <Modal
      open
      title={t('told.title', { item: about })}
      okText={t('told.confirm')}
      onOk={() => void confirm()}
      confirmLoading={told.busy}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ how: 'phone', reached: true, person: '' }}>
        <Form.Item name="how" label={t('told.how')}>
          <Radio.Group options={ways.map((value) => ({ value, label: labels().toldHow[value] }))} />
        </Form.Item>
        <Form.Item
          name="person"
          label={t('told.person')}
          rules={[{ required: true, whitespace: true, message: t('told.personNeeded') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="reached" label={t('told.reached')}>
          <Radio.Group
            options={[
              { value: true, label: t('told.yes') },
              { value: false, label: t('told.no') },
            ]}
          />
        </Form.Item>
        <Form.Item name="at" label={t('told.at')} extra={t('told.atHint')}>
          <DatePicker className="gs-wide" showTime={{ format: 'HH:mm' }} format="YYYY年M月D日 HH:mm" />
        </Form.Item>
        <Form.Item name="note" label={t('told.note')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <RefusalAlert command={told} onReload={onReload} />
    </Modal>
  );
}
