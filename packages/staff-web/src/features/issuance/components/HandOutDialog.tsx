import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DeliverAgainDocument,
  HandOutResultsDocument,
  type IssuedApplicationFragment,
  type IssuedCaseFragment,
  RevealDeliveryAddressDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { HandOverFields } from './HandOverFields.js';
import { type HandOverValues, handOverInput } from './hand-over.logic.js';

interface Props {
  application: Pick<IssuedApplicationFragment, 'id' | 'organisation' | 'deliveryWish'>;
  /** Handed out together; for `again` the one that came back. */
  cases: readonly IssuedCaseFragment[];
  again?: boolean;
  onClose: () => void;
  onReload: () => void;
}

const everyWay: readonly DeliveryMethod[] = ['electronic', 'counter', 'post'];

/** 发件: how results are handed over and to whom — one, several of an application, or one that the post brought back (珠 17, 18). */
export function HandOutDialog({ application, cases, again = false, onClose, onReload }: Props) {
  const { t } = useTranslation('issuance');
  const { message } = App.useApp();
  const [form] = Form.useForm<HandOverValues>();
  const handOut = useCommand(HandOutResultsDocument, 'once');
  const deliver = useCommand(DeliverAgainDocument, 'once');
  const reveal = useCommand(RevealDeliveryAddressDocument, 'once');
  const { deliveryWish, organisation } = application;
  const [first] = cases;
  const methods = again ? everyWay.filter((each) => each !== 'electronic') : everyWay;
  const wished = again && deliveryWish.method === 'electronic' ? 'counter' : deliveryWish.method;
  const method = Form.useWatch('method', form) ?? wished;
  const carrier = Form.useWatch('carrier', form);
  const recipient = Form.useWatch('recipient', form) ?? '';
  const names = cases.map(({ item }) => item.name).join('、');

  const fillIn = async () => {
    const told = await reveal.run({ applicationId: application.id });
    if (told) form.setFieldsValue({ recipient: told.recipient, phone: told.phone, address: told.address });
  };
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values || !first) return;
    const over = handOverInput(values);
    const done = again
      ? await deliver.run({ caseId: first.id, expectedVersion: first.deliveries[0]?.version ?? 0, ...over })
      : await handOut.run({
          applicationId: application.id,
          cases: cases.map(({ id, version }) => ({ caseId: id, expectedVersion: version })),
          ...over,
        });
    if (!done) return;
    message.success(t(again ? 'dialog.doneAgain' : 'dialog.done', { item: names }));
    onReload();
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={t(again ? 'dialog.titleAgain' : 'dialog.title', { item: names })}
      okText={t('dialog.confirm')}
      onOk={() => void confirm()}
      confirmLoading={handOut.busy || deliver.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          method: wished,
          recipient: wished === 'electronic' ? organisation.name : '',
          copies: 1,
          identityPaper: 'residentIdentity',
          carrier: 'ems',
        }}
        onValuesChange={(changed: Partial<HandOverValues>) => {
          // The organisation is told electronically; a person signs or opens the door.
          const name = form.getFieldValue('recipient');
          if (changed.method === 'electronic' && !name) form.setFieldValue('recipient', organisation.name);
          if (changed.method && changed.method !== 'electronic' && name === organisation.name) {
            form.setFieldValue('recipient', '');
          }
        }}
      >
        <HandOverFields
          methods={methods}
          method={method}
          carrier={carrier}
          recipient={recipient}
          onReveal={deliveryWish.method === 'post' ? () => void fillIn() : undefined}
          revealing={reveal.busy}
        />
      </Form>
      <RefusalAlert command={reveal} />
      <RefusalAlert command={again ? deliver : handOut} onReload={onReload} />
    </Modal>
  );
}
