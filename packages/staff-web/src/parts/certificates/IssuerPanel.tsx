import { useQuery } from '@apollo/client/react';
import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { OwnIssuerDocument, RecordIssuerDocument } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { Loaded } from '../loaded/Loaded.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';

/** 颁发机构代码: without it no certificate of the unit can be numbered and sealed. */
export function IssuerPanel() {
  const { t } = useTranslation('certificates');
  const query = useQuery(OwnIssuerDocument);
  return (
    <section className="gs-panel" aria-label={t('issuer.panel')}>
      <h2>{t('issuer.panel')}</h2>
      <p className="gs-note">{t('issuer.text')}</p>
      <Loaded query={query} rows={2}>
        {({ certificateIssuer }) => (
          <IssuerForm
            key={certificateIssuer.creditCode}
            unitId={certificateIssuer.unitId}
            creditCode={certificateIssuer.creditCode}
            refetch={() => query.refetch()}
          />
        )}
      </Loaded>
    </section>
  );
}

interface Props {
  unitId: string;
  creditCode: string | null;
  refetch: () => Promise<unknown>;
}

function IssuerForm({ unitId, creditCode, refetch }: Props) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ creditCode: string }>();
  const record = useCommand(RecordIssuerDocument, 'once');
  const confirm = async (values: { creditCode: string }) => {
    if (!(await record.run({ unitId, creditCode: values.creditCode }))) return;
    message.success(t('issuer.saved'));
    await refetch();
  };
  const holds = async (_: unknown, value: string | undefined) => {
    const read = parseCreditCode(value ?? '');
    if (!read.ok) throw new Error(creditCodeRefusalText(read.reason));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ creditCode: creditCode ?? '' }}
      onFinish={(values) => void confirm(values)}
    >
      <Form.Item name="creditCode" label={t('issuer.code')} rules={[{ validator: holds }]} required>
        <Input maxLength={18} />
      </Form.Item>
      <Button htmlType="submit" loading={record.busy}>
        {t('issuer.save')}
      </Button>
      <RefusalAlert command={record} onReload={() => void refetch()} />
    </Form>
  );
}
