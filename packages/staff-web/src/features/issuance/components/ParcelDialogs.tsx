import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  type IssuedCaseFragment,
  RecordParcelReturnedDocument,
  RecordParcelSignedDocument,
  TakeBackDeliveryDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

export type ParcelAct = 'signed' | 'returned' | 'takeBack';

interface Props {
  act: ParcelAct;
  itemCase: IssuedCaseFragment;
  /** Of the city, as the server tells it. */
  today: string;
  onClose: () => void;
  onReload: () => void;
}

interface Values {
  on?: Dayjs;
  text: string;
}

/** What came of a parcel: signed for, returned; or 撤回发件, before the applicant has anything of it. */
export function ParcelDialog({ act, itemCase, today, onClose, onReload }: Props) {
  const { t } = useTranslation('issuance');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const signed = useCommand(RecordParcelSignedDocument, 'once');
  const returned = useCommand(RecordParcelReturnedDocument, 'once');
  const takeBack = useCommand(TakeBackDeliveryDocument, 'once');
  const command = { signed, returned, takeBack }[act];
  const delivery = itemCase.deliveries[0];
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values || !delivery) return;
    const text = values.text.trim();
    const parcel = {
      caseId: itemCase.id,
      expectedVersion: delivery.version,
      on: values.on?.format('YYYY-MM-DD') ?? today,
    };
    const done =
      act === 'takeBack'
        ? await takeBack.run({ caseId: itemCase.id, expectedVersion: itemCase.version, reason: text })
        : act === 'signed'
          ? await signed.run({ ...parcel, signedBy: text })
          : await returned.run({ ...parcel, reason: text });
    if (!done) return;
    message.success(t(`parcel.${act}.done`, { item: itemCase.item.name }));
    onReload();
    onClose();
  };
  return (
    <Modal
      open
      title={t(`parcel.${act}.title`, { item: itemCase.item.name })}
      okText={t(`parcel.${act}.confirm`)}
      okButtonProps={{ danger: act === 'takeBack' }}
      onOk={() => void confirm()}
      confirmLoading={command.busy}
      onCancel={onClose}
    >
      {act === 'takeBack' && <p>{t('parcel.takeBack.hint')}</p>}
      <Form form={form} layout="vertical" initialValues={{ on: dayjs(today), text: '' }}>
        {act !== 'takeBack' && (
          <Form.Item
            name="on"
            label={t(`parcel.${act}.on`)}
            rules={[{ required: true, message: t('parcel.onNeeded') }]}
          >
            <DatePicker
              className="gs-wide"
              showNow={false}
              allowClear={false}
              format="YYYY年M月D日"
              disabledDate={(day) => day.format('YYYY-MM-DD') > today}
            />
          </Form.Item>
        )}
        <Form.Item
          name="text"
          label={t(`parcel.${act}.text`)}
          rules={[{ required: true, whitespace: true, message: t(`parcel.${act}.textNeeded`) }]}
        >
          {act === 'signed' ? <Input maxLength={60} /> : <Input.TextArea rows={3} maxLength={500} />}
        </Form.Item>
      </Form>
      <RefusalAlert command={command} onReload={onReload} />
    </Modal>
  );
}
