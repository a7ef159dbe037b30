import type { ResultKind } from '@gongshen/shared/graphql';
import { Alert, App, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { AttachResultDocument, type OpenCaseFragment } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { FileField } from '../../../parts/upload/FileField.js';

const kinds: readonly ResultKind[] = ['certificate', 'approval', 'refusal', 'report'];

interface Values {
  source: 'upload' | 'acceptance';
  kind: ResultKind;
  number: string;
  title: string;
  issuedOn: Dayjs;
  fileId: string;
}

interface Props {
  itemCase: OpenCaseFragment;
  onClose: () => void;
  onReload: () => void;
}

/** The result document, made ready before the decision (珠 17); it takes effect with the decision. */
export function AttachResultDialog({ itemCase, onClose, onReload }: Props) {
  const { t } = useTranslation('cases');
  const { t: tc } = useTranslation('certificates');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const attach = useCommand(AttachResultDocument, 'once');
  const earlier = itemCase.pendingResult;
  const source = Form.useWatch('source', form) ?? 'upload';
  // 沪 15: the one document of the completion acceptance may be the lead unit's own result; nobody uploads it again.
  const leads = itemCase.application.stage.leadUnit?.id === itemCase.unit.id;
  const acceptance = leads ? itemCase.sessions.find(({ resultFile }) => resultFile) : undefined;
  const chosen = (changed: Partial<Values>) => {
    if (changed.source === 'acceptance')
      form.setFieldsValue({ number: acceptance?.resultNumber ?? '', title: t('result.acceptanceTitle') });
  };
  const needed = (text: string) => [{ required: true, message: text }];

  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await attach.run({
      caseId: itemCase.id,
      expectedVersion: itemCase.version,
      kind: values.kind,
      number: values.number.trim(),
      title: values.title.trim(),
      issuedOn: values.issuedOn.format('YYYY-MM-DD'),
      fileId: values.source === 'acceptance' ? (acceptance?.resultFile?.id ?? '') : values.fileId,
    });
    if (!done) return;
    message.success(t('result.attached'));
    onClose();
  };

  return (
    <Modal
      open
      title={t('result.dialogTitle')}
      okText={t('result.confirm')}
      onOk={() => void confirm()}
      confirmLoading={attach.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {itemCase.certificate?.state === 'sealed' && (
        <Alert
          className="gs-block"
          type="warning"
          showIcon
          title={tc('replacesSealed', { number: itemCase.certificate.number ?? '' })}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        onValuesChange={chosen}
        initialValues={{
          source: 'upload',
          kind: earlier?.kind ?? 'approval',
          number: earlier?.number,
          title: earlier?.title ?? itemCase.item.resultName,
          issuedOn: earlier ? dayjs(earlier.issuedOn) : dayjs(),
        }}
      >
        <Form.Item name="source" label={t('result.source')} hidden={!acceptance}>
          <Radio.Group
            className="gs-choices"
            options={[
              { value: 'upload', label: t('result.upload') },
              { value: 'acceptance', label: t('result.acceptance', { number: acceptance?.resultNumber ?? '' }) },
            ]}
          />
        </Form.Item>
        {source === 'upload' && (
          <Form.Item name="fileId" label={t('result.file')} rules={needed(t('result.fileNeeded'))}>
            <FileField accept=".pdf,application/pdf,.png,.jpg,.jpeg,image/png,image/jpeg" />
          </Form.Item>
        )}
        <Form.Item name="kind" label={t('result.kind')} rules={needed(t('result.kindNeeded'))}>
          <Select options={kinds.map((kind) => ({ value: kind, label: labels().resultKind[kind] }))} />
        </Form.Item>
        <Form.Item
          name="number"
          label={t('result.number')}
          rules={[{ required: true, whitespace: true, message: t('result.numberNeeded') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('result.title')}
          rules={[{ required: true, whitespace: true, message: t('result.titleNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('result.issuedOn')} rules={needed(t('result.issuedOnNeeded'))}>
          <DatePicker className="gs-wide" format="YYYY年M月D日" />
        </Form.Item>
      </Form>
      <RefusalAlert command={attach} onReload={onReload} />
    </Modal>
  );
}
