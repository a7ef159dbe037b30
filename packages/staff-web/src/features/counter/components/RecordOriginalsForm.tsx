import { OriginalCondition } from '@gongshen/shared/original';
import { App, Button, Card, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ManagedOriginalsFragment, RecordOriginalsDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { SignaturePad } from '../../../parts/signature/SignaturePad.js';

interface NewOriginal {
  requirementCode?: string;
  name: string;
  copies: number;
  pages: number;
  condition: OriginalCondition;
  note?: string;
}
interface Values {
  receivedFrom: string;
  signatureFileId?: string;
  originals: NewOriginal[];
}

const one = { copies: 1, pages: 1, condition: OriginalCondition.intact };

/** 珠 13: originals are taken in, line by line; who brought them may sign. */
export function RecordOriginalsForm({
  application,
  onDone,
}: {
  application: ManagedOriginalsFragment;
  onDone: () => void;
}) {
  const { t } = useTranslation('counter');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const record = useCommand(RecordOriginalsDocument, 'once');
  const send = async (values: Values) => {
    const done = await record.run({
      applicationId: application.id,
      receivedFrom: values.receivedFrom,
      signatureFileId: values.signatureFileId ?? null,
      originals: values.originals.map(({ requirementCode, note, ...rest }) => ({
        ...rest,
        requirementCode: requirementCode ?? null,
        note: note?.trim() || null,
      })),
    });
    if (!done) return;
    message.success(t('record.done', { count: values.originals.length }));
    onDone();
  };
  const choose = (index: number, code: string | undefined) => {
    const requirement = application.requirements.find((each) => each.code === code);
    const name = form.getFieldValue(['originals', index, 'name']) as string | undefined;
    if (requirement && !name) form.setFieldValue(['originals', index, 'name'], requirement.name);
  };
  return (
    <Card size="small" title={t('record.title')}>
      <Form form={form} layout="vertical" initialValues={{ originals: [one] }} onFinish={(values) => void send(values)}>
        <Form.List name="originals">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }, index) => (
                <fieldset key={key} className="gs-scan gs-block" aria-label={t('record.line', { number: index + 1 })}>
                  <div className="gs-two">
                    <Form.Item name={[name, 'requirementCode']} label={t('record.requirement')}>
                      <Select
                        allowClear
                        showSearch
                        optionFilterProp="label"
                        placeholder={t('record.other')}
                        onChange={(code: string | undefined) => choose(name, code)}
                        options={application.requirements.map((each) => ({ value: each.code, label: each.name }))}
                      />
                    </Form.Item>
                    <Form.Item
                      name={[name, 'name']}
                      label={t('record.name')}
                      rules={[{ required: true, whitespace: true, message: t('record.nameNeeded') }]}
                    >
                      <Input maxLength={200} />
                    </Form.Item>
                    <Form.Item name={[name, 'copies']} label={t('record.copies')} rules={[{ required: true }]}>
                      <InputNumber min={1} max={999} precision={0} />
                    </Form.Item>
                    <Form.Item name={[name, 'pages']} label={t('record.pages')} rules={[{ required: true }]}>
                      <InputNumber min={1} max={99_999} precision={0} />
                    </Form.Item>
                    <Form.Item name={[name, 'condition']} label={t('record.condition')}>
                      <Select
                        options={Object.values(OriginalCondition).map((each) => ({
                          value: each,
                          label: labels().originalCondition[each],
                        }))}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'note']} label={t('record.note')}>
                      <Input maxLength={500} />
                    </Form.Item>
                  </div>
                  {rows.length > 1 && (
                    <Button size="small" onClick={() => remove(name)}>
                      {t('record.remove', { number: index + 1 })}
                    </Button>
                  )}
                </fieldset>
              ))}
              <Button className="gs-block" onClick={() => add(one)}>
                {t('record.add')}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item
          name="receivedFrom"
          label={t('record.from')}
          rules={[{ required: true, whitespace: true, message: t('record.fromNeeded') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="signatureFileId" label={t('record.signature')}>
          <SignaturePad />
        </Form.Item>
        <RefusalAlert command={record} />
        <Button type="primary" htmlType="submit" loading={record.busy}>
          {t('record.submit')}
        </Button>{' '}
        <Button onClick={onDone}>{t('record.cancel')}</Button>
      </Form>
    </Card>
  );
}
