import { Carriage, type OriginalAction } from '@gongshen/shared/original';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  FoundOriginalsDocument,
  HandOverOriginalsDocument,
  KeepOriginalsDocument,
  type ManagedOriginalsFragment,
  PostCameBackDocument,
  PostOriginalsDocument,
  ReportOriginalsMissingDocument,
  ReturnOriginalsDocument,
  SendOriginalsDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { SignaturePad } from '../../../parts/signature/SignaturePad.js';

interface Props {
  action: OriginalAction;
  application: ManagedOriginalsFragment;
  originalIds: string[];
  onDone: () => void;
  onClose: () => void;
  onReload: () => void;
}

interface Values {
  unitId: string;
  carriage: Carriage;
  carrier?: string;
  trackingNumber?: string;
  receivedBy?: string;
  recipient: string;
  relation?: string;
  address: string;
  signatureFileId: string;
  reason: string;
}

/** What an act with originals asks for, and its confirmation: nothing of it can be taken back, every step is kept. */
export function ActDialog({ action, application, originalIds, onDone, onClose, onReload }: Props) {
  const { t } = useTranslation('counter');
  const [form] = Form.useForm<Values>();
  const carriage = Form.useWatch('carriage', form);
  const recipient = Form.useWatch('recipient', form);
  const commands = {
    send: useCommand(SendOriginalsDocument, 'once'),
    sendBack: useCommand(ReturnOriginalsDocument, 'once'),
    handOver: useCommand(HandOverOriginalsDocument, 'once'),
    post: useCommand(PostOriginalsDocument, 'once'),
    keep: useCommand(KeepOriginalsDocument, 'once'),
    missing: useCommand(ReportOriginalsMissingDocument, 'once'),
    found: useCommand(FoundOriginalsDocument, 'once'),
    cameBack: useCommand(PostCameBackDocument, 'once'),
  };
  const run = ({ unitId, reason, ...values }: Values) => {
    const { carriage: by, carrier, trackingNumber, receivedBy } = values;
    const handing = {
      originalIds,
      carriage: by,
      carrier: by === Carriage.byHand ? null : (carrier ?? null),
      trackingNumber: by === Carriage.byHand ? null : (trackingNumber ?? null),
      receivedBy: receivedBy ?? null,
    };
    switch (action) {
      case 'send':
        return commands.send.run({ ...handing, unitId });
      case 'sendBack':
        return commands.sendBack.run(handing);
      case 'handOver':
        return commands.handOver.run({
          originalIds,
          recipient: values.recipient,
          relation: values.relation?.trim() || null,
          signatureFileId: values.signatureFileId,
        });
      case 'post':
        return commands.post.run({
          originalIds,
          recipient: values.recipient,
          address: values.address,
          carrier: carrier ?? '',
          trackingNumber: trackingNumber ?? '',
        });
      case 'keep':
        return commands.keep.run({ originalIds, reason });
      case 'cameBack':
        return commands.cameBack.run({ originalIds, reason });
      case 'foundAtDepartment':
      case 'foundAtWindow':
        return commands.found.run({ originalIds, note: reason });
      default:
        return commands.missing.run({ originalIds, reason });
    }
  };
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (values && (await run(values))) onDone();
  };
  const command = Object.values(commands).find(({ refusal, failure }) => refusal || failure) ?? commands.send;
  const needed = (
    key: 'unit' | 'receivedBy' | 'recipient' | 'address' | 'carrier' | 'trackingNumber' | 'signature',
  ) => [{ required: true, message: t(`act.needed.${key}`) }];
  const text = (name: 'receivedBy' | 'recipient' | 'address' | 'carrier' | 'trackingNumber', demanded = true) => (
    <Form.Item name={name} label={t(`act.${name}`)} rules={demanded ? needed(name) : []}>
      <Input maxLength={name === 'address' ? 300 : 60} />
    </Form.Item>
  );
  const handsOn = action === 'send' || action === 'sendBack';
  const names = application.originals.filter(({ id }) => originalIds.includes(id)).map(({ name }) => name);
  return (
    <Modal
      open
      width={action === 'handOver' ? 720 : 520}
      title={labels().originalAction[action]}
      okText={t('act.confirm', { action: labels().originalAction[action] })}
      onOk={() => void confirm()}
      confirmLoading={Object.values(commands).some(({ busy }) => busy)}
      onCancel={onClose}
    >
      <p>{t('act.about', { count: names.length, names: names.join('、') })}</p>
      <Form form={form} layout="vertical" initialValues={{ carriage: Carriage.byHand }}>
        {action === 'send' && (
          <Form.Item name="unitId" label={t('act.unit')} rules={needed('unit')}>
            <Select
              showSearch
              optionFilterProp="label"
              notFoundContent={t('act.noUnits')}
              options={application.handlingUnits.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        {handsOn && (
          <>
            <Form.Item name="carriage" label={t('act.carriage')}>
              <Radio.Group
                options={Object.values(Carriage).map((each) => ({ value: each, label: labels().carriage[each] }))}
              />
            </Form.Item>
            {carriage === Carriage.byHand ? (
              text('receivedBy')
            ) : (
              <>
                {text('carrier')}
                {text('trackingNumber')}
              </>
            )}
          </>
        )}
        {action === 'post' && (
          <>
            {text('recipient')}
            {text('address')}
            {text('carrier')}
            {text('trackingNumber')}
          </>
        )}
        {action === 'handOver' && (
          <>
            <div className="gs-two">
              {text('recipient')}
              <Form.Item name="relation" label={t('act.relation')}>
                <Input maxLength={60} />
              </Form.Item>
            </div>
            <Form.Item name="signatureFileId" label={t('act.signature')} rules={needed('signature')}>
              <SignaturePad signer={recipient ?? null} />
            </Form.Item>
          </>
        )}
        {!handsOn && action !== 'post' && action !== 'handOver' && (
          <Form.Item
            name="reason"
            label={t(action === 'keep' ? 'act.ground' : 'act.reason')}
            rules={[
              { required: true, whitespace: true, min: action === 'keep' ? 4 : 2, message: t('act.reasonNeeded') },
            ]}
          >
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
      </Form>
      <RefusalAlert command={command} onReload={onReload} />
    </Modal>
  );
}
