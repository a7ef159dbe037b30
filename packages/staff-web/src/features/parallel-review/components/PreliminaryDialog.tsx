import { isCaseOpen } from '@gongshen/shared/case';
import { App, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BoardFragment, RequestPreliminaryDocument } from '../../../generated/graphql.js';
import { DayField } from '../../../parts/calendar/DayField.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';

interface Values {
  caseIds: string[];
  dueOn: string;
  question?: string;
}

interface Props {
  application: BoardFragment;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

/** Sets one day by which the chosen departments say what they think so far (珠 15). */
export function PreliminaryDialog({ application, refetch, onClose }: Props) {
  const { t } = useTranslation('lead');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const ask = useCommand(RequestPreliminaryDocument, 'once');
  const open = application.cases.filter((each) => isCaseOpen(each.status));
  const all = open.map(({ id }) => id);
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const done = await ask.run({
      applicationId: application.id,
      caseIds: values.caseIds,
      dueOn: values.dueOn,
      question: values.question?.trim() || null,
    });
    if (!done) return;
    message.success(t('preliminary.done', { count: values.caseIds.length }));
    onClose();
    await refetch();
  };
  return (
    <Modal
      open
      width={600}
      title={t('preliminary.title')}
      okText={t('preliminary.confirm')}
      okButtonProps={{ disabled: open.length === 0 }}
      onOk={() => void confirm()}
      confirmLoading={ask.busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t(open.length === 0 ? 'preliminary.nobody' : 'preliminary.text')}</p>
      <Form form={form} layout="vertical" initialValues={{ caseIds: all }}>
        <Form.Item
          name="caseIds"
          label={t('preliminary.cases')}
          rules={[{ required: true, message: t('preliminary.casesNeeded') }]}
        >
          <Checkbox.Group
            className="gs-choices"
            options={open.map((each) => ({
              value: each.id,
              label: `${each.unit.shortName} · ${each.item.name}（${labels().caseStatus[each.status]}）`,
            }))}
          />
        </Form.Item>
        <div className="gs-form-actions gs-block">
          <Button size="small" onClick={() => form.setFieldValue('caseIds', all)}>
            {t('preliminary.all')}
          </Button>
          <Button size="small" onClick={() => form.setFieldValue('caseIds', [])}>
            {t('preliminary.none')}
          </Button>
        </div>
        <Form.Item
          name="dueOn"
          label={t('preliminary.due')}
          rules={[{ required: true, message: t('preliminary.dueNeeded') }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="question" label={t('preliminary.question')}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
      <RefusalAlert command={ask} onReload={() => void refetch()} />
    </Modal>
  );
}
