import { toPlainDate } from '@gongshen/shared/clock';
import { IdentityDocumentKind, readIdentityDocument, readPhone, VisitorRelation } from '@gongshen/shared/counter';
import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReceiveVisitorDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { FileField } from '../../../parts/upload/FileField.js';

export interface KnownOrganisation {
  name: string;
  creditCode: string;
}

interface Values {
  creditCode: string;
  organisationName?: string;
  personName: string;
  documentKind: IdentityDocumentKind;
  documentNumber: string;
  phone: string;
  relation: VisitorRelation;
  authorityFileId?: string;
}

const today = () => toPlainDate(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()));

/** Who has come, for whom and by what right (珠 9). The number goes out once and is shown masked from then on. */
export function VisitorForm({
  known,
  onBegun,
}: {
  known: KnownOrganisation | null;
  onBegun: (visitId: string) => void;
}) {
  const { t } = useTranslation('counter');
  const [form] = Form.useForm<Values>();
  const receive = useCommand(ReceiveVisitorDocument, 'once');
  const relation = Form.useWatch('relation', form);
  const send = async (values: Values) => {
    const done = await receive.run({
      ...values,
      organisationName: values.organisationName?.trim() || null,
      authorityFileId: values.relation === 'legalRepresentative' ? null : (values.authorityFileId ?? null),
    });
    if (done) onBegun(done.visit.id);
  };
  const says = (problem: string | null) => (problem ? Promise.reject(new Error(problem)) : Promise.resolve());
  return (
    <Form
      form={form}
      layout="vertical"
      className="gs-counter-form"
      initialValues={{
        documentKind: IdentityDocumentKind.residentIdentity,
        relation: VisitorRelation.authorised,
        creditCode: known?.creditCode ?? '',
        organisationName: known?.name ?? '',
      }}
      onFinish={(values) => void send(values)}
    >
      <Form.Item
        name="creditCode"
        label={t('visitor.creditCode')}
        required
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, text: string) => {
              const code = parseCreditCode(text ?? '');
              return says(code.ok ? null : creditCodeRefusalText(code.reason));
            },
          },
        ]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="organisationName" label={t('visitor.organisationName')} extra={t('visitor.organisationHint')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="personName"
        label={t('visitor.personName')}
        rules={[{ required: true, whitespace: true, message: t('visitor.personNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('visitor.phone')}
        required
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, text: string) => {
              const phone = readPhone(text ?? '');
              return says(phone.ok ? null : phone.message);
            },
          },
        ]}
      >
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="documentKind" label={t('visitor.documentKind')}>
        <Select
          options={Object.values(IdentityDocumentKind).map((kind) => ({
            value: kind,
            label: labels().identityDocumentKind[kind],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="documentNumber"
        label={t('visitor.documentNumber')}
        extra={t('visitor.documentHint')}
        required
        validateTrigger="onBlur"
        dependencies={['documentKind']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, text: string) => {
              const read = readIdentityDocument(getFieldValue('documentKind'), text ?? '', today());
              return says(read.ok ? null : read.message);
            },
          }),
        ]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="relation" label={t('visitor.relation')}>
        <Radio.Group
          options={Object.values(VisitorRelation).map((each) => ({
            value: each,
            label: labels().visitorRelation[each],
          }))}
        />
      </Form.Item>
      {relation === 'authorised' && (
        <Form.Item
          name="authorityFileId"
          label={t('visitor.authority')}
          extra={t('visitor.authorityHint')}
          rules={[{ required: true, message: t('visitor.authorityNeeded') }]}
        >
          <FileField accept="application/pdf,image/png,image/jpeg" />
        </Form.Item>
      )}
      <RefusalAlert command={receive} />
      <Button type="primary" htmlType="submit" loading={receive.busy}>
        {t('visitor.begin')}
      </Button>
    </Form>
  );
}
