import { App, Button, DatePicker, Drawer, Form, Input, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type CertificateFieldsFragment, SaveCertificateDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Values {
  fields: Record<string, string | Dayjs | null | undefined>;
  conditions?: string;
  validFrom?: Dayjs | null;
  validUntil?: Dayjs | null;
}

interface Props {
  certificate: CertificateFieldsFragment;
  onClose: () => void;
  onReload: () => void;
}

type Field = CertificateFieldsFragment['fields'][number];

const dayFormat = 'YYYY-MM-DD';
const asText = (value: string | Dayjs | null | undefined): string =>
  value == null ? '' : typeof value === 'string' ? value : value.format(dayFormat);

/** What stands on the certificate; what the system knows is filled in already, and each of it may be put right. */
export function CertificateForm({ certificate, onClose, onReload }: Props) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const save = useCommand(SaveCertificateDocument, 'once');
  const day = (value: string | null) => (value ? dayjs(value) : null);

  const confirm = async () => {
    const values = form.getFieldsValue(true) as Values;
    const done = await save.run({
      certificateId: certificate.id,
      expectedVersion: certificate.version,
      fields: certificate.fields.map(({ code }) => ({ code, value: asText(values.fields[code]) })),
      conditions: values.conditions?.trim() || null,
      validFrom: values.validFrom?.format(dayFormat) ?? null,
      validUntil: values.validUntil?.format(dayFormat) ?? null,
    });
    if (!done) {
      const refusal = save.refused();
      if (refusal?.__typename === 'InvalidInput') {
        form.setFields(
          refusal.problems.map(({ field, message: text }) => ({
            name: field.split('.') as ['conditions'],
            errors: [text],
          })),
        );
      }
      return;
    }
    message.success(t('draft.saved'));
    onClose();
    onReload();
  };

  return (
    <Drawer
      open
      onClose={onClose}
      mask={{ closable: false }}
      title={t('draft.formTitle', { title: certificate.title })}
      size={Math.min(720, window.innerWidth)}
      footer={
        <Space>
          <Button type="primary" loading={save.busy} onClick={() => void confirm()}>
            {t('draft.save')}
          </Button>
          <Button onClick={onClose}>{t('draft.cancel')}</Button>
        </Space>
      }
    >
      <p className="gs-note">{t('draft.formNote', { holder: certificate.holderName })}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          fields: Object.fromEntries(
            certificate.fields.map(({ code, kind, value }) => [
              code,
              kind === 'date' ? day(value || null) : value || undefined,
            ]),
          ),
          conditions: certificate.conditions ?? '',
          validFrom: day(certificate.validFrom),
          validUntil: day(certificate.validUntil),
        }}
      >
        {certificate.fields.map((field) => (
          <Form.Item
            key={field.code}
            name={['fields', field.code]}
            label={field.unit ? `${field.label}（${field.unit}）` : field.label}
            required={field.required}
          >
            {control(field)}
          </Form.Item>
        ))}
        <Form.Item name="validFrom" label={t('facts.validFrom')} required>
          <DatePicker className="gs-wide" format="YYYY年M月D日" />
        </Form.Item>
        <Form.Item name="validUntil" label={t('facts.validUntil')} extra={t('draft.endless')}>
          <DatePicker className="gs-wide" format="YYYY年M月D日" />
        </Form.Item>
        <Form.Item name="conditions" label={t('facts.conditions')}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={save} onReload={onReload} />
    </Drawer>
  );
}

function control({ kind, options }: Field) {
  if (kind === 'choice') return <Select options={options.map(({ value, label }) => ({ value, label }))} />;
  if (kind === 'date') return <DatePicker className="gs-wide" format="YYYY年M月D日" />;
  if (kind === 'longText') return <Input.TextArea rows={3} maxLength={2000} showCount />;
  if (kind === 'number') return <Input inputMode="decimal" maxLength={17} />;
  return <Input maxLength={kind === 'creditCode' ? 18 : 300} />;
}
