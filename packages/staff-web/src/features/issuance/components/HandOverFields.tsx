import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labels } from '../../../parts/labels/labels.js';
import { SignaturePad } from '../../../parts/signature/SignaturePad.js';
import { fieldProblem } from './hand-over.logic.js';

interface Props {
  methods: readonly DeliveryMethod[];
  method: DeliveryMethod;
  carrier: string | undefined;
  recipient: string;
  /** Fills in where the applicant wants it; left out: nothing was told. */
  onReveal?: (() => void) | undefined;
  revealing: boolean;
}

const options = <K extends string>(names: Record<K, string>) =>
  (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));

/** How a result is handed over; the fields go by the way (珠 18). */
export function HandOverFields({ methods, method, carrier, recipient, onReveal, revealing }: Props) {
  const { t } = useTranslation('issuance');
  const words = labels();
  const judged = (field: keyof typeof fieldProblem) => ({
    validator: (_: unknown, text: string | undefined) => {
      const problem = fieldProblem[field](text ?? '');
      return problem === null ? Promise.resolve() : Promise.reject(new Error(t(`problem.${field}.${problem}`)));
    },
  });
  return (
    <>
      <Form.Item name="method" label={t('dialog.method')}>
        <Radio.Group options={methods.map((each) => ({ value: each, label: words.deliveryMethod[each] }))} />
      </Form.Item>
      {method === 'electronic' && <p className="gs-note">{t('dialog.electronicHint')}</p>}
      {method === 'post' && onReveal && (
        <Button className="gs-block" onClick={onReveal} loading={revealing}>
          {t('dialog.reveal')}
        </Button>
      )}
      <Form.Item
        name="recipient"
        label={method === 'post' ? t('dialog.addressee') : t('dialog.recipient')}
        rules={[{ required: true, whitespace: true, message: t('dialog.recipientNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {method === 'counter' && (
        <>
          <Form.Item
            name="relation"
            label={t('dialog.relation')}
            rules={[{ required: true, message: t('dialog.relationNeeded') }]}
          >
            <Select options={options(words.recipientRelation)} />
          </Form.Item>
          <Form.Item
            name="identityPaper"
            label={t('dialog.identityPaper')}
            rules={[{ required: true, message: t('dialog.identityPaperNeeded') }]}
          >
            <Select options={options(words.identityPaper)} />
          </Form.Item>
          <Form.Item
            name="identityNumber"
            label={t('dialog.identityNumber')}
            extra={t('dialog.identityHint')}
            rules={[{ required: true, whitespace: true, message: t('dialog.identityNeeded') }]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        </>
      )}
      {method === 'post' && (
        <>
          <Form.Item name="phone" label={t('dialog.phone')} required rules={[judged('phone')]} validateTrigger="onBlur">
            <Input maxLength={20} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="address"
            label={t('dialog.address')}
            required
            rules={[judged('address')]}
            validateTrigger="onBlur"
          >
            <Input.TextArea rows={2} maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="carrier"
            label={t('dialog.carrier')}
            rules={[{ required: true, message: t('dialog.carrierNeeded') }]}
          >
            <Select options={options(words.carrier)} />
          </Form.Item>
          {carrier === 'other' && (
            <Form.Item
              name="carrierName"
              label={t('dialog.carrierName')}
              rules={[{ required: true, whitespace: true, message: t('dialog.carrierNameNeeded') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
          )}
          <Form.Item
            name="trackingNumber"
            label={t('dialog.trackingNumber')}
            required
            rules={[judged('trackingNumber')]}
            validateTrigger="onBlur"
          >
            <Input maxLength={32} autoComplete="off" />
          </Form.Item>
        </>
      )}
      {method !== 'electronic' && (
        <Form.Item
          name="copies"
          label={t('dialog.copies')}
          rules={[{ required: true, message: t('dialog.copiesNeeded') }]}
        >
          <InputNumber min={1} max={99} precision={0} />
        </Form.Item>
      )}
      {method === 'counter' && (
        <Form.Item
          name="signatureFileId"
          label={t('dialog.signature')}
          rules={[{ required: true, message: t('dialog.signatureNeeded') }]}
        >
          <SignaturePad signer={recipient} />
        </Form.Item>
      )}
    </>
  );
}
