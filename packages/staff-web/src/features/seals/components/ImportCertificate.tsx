import { App, Button, Form, Input, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportSealCertificateDocument, type SealCardFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { useFreshly } from '../../../parts/fresh/useFreshly.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { holdsCertificate, textFile } from './seal.logic.js';

interface Props {
  seal: SealCardFragment;
  refetch: () => Promise<unknown>;
}

/** A seal that waits for its certificate: the request to take to the authority, and the certificate that comes back. */
export function ImportCertificate({ seal, refetch }: Props) {
  const { t } = useTranslation('seals');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ certificate: string }>();
  const bringIn = useFreshly(useCommand(ImportSealCertificateDocument, 'once'));
  const purpose = labels().sealPurpose[seal.purpose];
  /** Only into the field: nothing is sent before it was seen. */
  const read = async (file: File) => {
    form.setFieldsValue({ certificate: await file.text() });
    await form.validateFields().catch(() => null);
  };
  const submit = async ({ certificate }: { certificate: string }) => {
    const done = await bringIn.run({ sealId: seal.id, expectedVersion: seal.version, certificate });
    if (!done) return;
    message.success(t('import.done', { purpose }));
    await refetch();
  };
  return (
    <div className="gs-block">
      <p>{t('import.text')}</p>
      {seal.certificateRequest && (
        <p>
          <a
            className="gs-button-link"
            href={textFile(seal.certificateRequest)}
            download={`${seal.name}-${purpose}.csr`}
          >
            {t('import.request')}
          </a>
        </p>
      )}
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item
          name="certificate"
          label={t('import.certificate')}
          extra={t('import.hint')}
          rules={[
            { required: true, message: t('import.needed') },
            {
              validator: (_, text: string | undefined) =>
                !text || holdsCertificate(text) ? Promise.resolve() : Promise.reject(new Error(t('import.notOne'))),
            },
          ]}
        >
          <Input.TextArea rows={5} spellCheck={false} />
        </Form.Item>
        <RefusalAlert command={bringIn} onReload={() => void refetch()} />
        <div className="gs-form-actions">
          <Upload
            accept=".pem,.crt,.cer"
            showUploadList={false}
            beforeUpload={(file) => {
              void read(file);
              return false;
            }}
          >
            <Button>{t('import.choose')}</Button>
          </Upload>
          <Button type="primary" htmlType="submit" loading={bringIn.busy}>
            {t('import.submit')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
