import { isCaseOpen } from '@gongshen/shared/case';
import type { SessionKind } from '@gongshen/shared/session';
import { App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  type CallableApplicationFragment,
  CallSessionDocument,
  type SessionPlanInput,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { UnitsField } from '../../../parts/units/UnitsField.js';
import { type DayAndTimes, spanOf } from '../session-time.logic.js';
import { ChoicesField } from './ChoicesField.js';
import { FilesField, type SentFile } from './FilesField.js';
import { GuestsField, type GuestWords } from './GuestsField.js';
import { PlannedClashes } from './PlannedClashes.js';
import { acceptanceStands } from './session.logic.js';
import { TimeFields } from './TimeFields.js';

const kinds: readonly SessionKind[] = ['siteSurvey', 'jointReview', 'jointSupervision', 'completionAcceptance'];

interface Values extends Partial<DayAndTimes> {
  kind?: SessionKind;
  title?: string;
  caseIds?: string[];
  unitIds?: string[];
  guests?: GuestWords[];
  place?: string;
  agenda?: string;
  files?: readonly SentFile[];
}

/** Who comes together, when, where and about what (珠 15; 沪 15). What is typed stays until it was sent. */
export function CallForm({
  application,
  refetch,
}: {
  application: CallableApplicationFragment;
  refetch: () => Promise<unknown>;
}) {
  const { t } = useTranslation('sessions');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const call = useCommand(CallSessionDocument, 'once');
  const key = `session-call-${application.id}`;
  const open = application.cases.filter(({ status }) => isCaseOpen(status));
  const stands = acceptanceStands(application.sessions);
  const kept = keptWords.read<Values>(key);

  const changed = ({ kind }: Values) => {
    if (kind) {
      // 沪 15: a completion acceptance is about all departments of the application at once.
      if (kind === 'completionAcceptance')
        form.setFieldValue(
          'caseIds',
          open.map(({ id }) => id),
        );
      if (!form.isFieldTouched('title')) {
        form.setFieldValue(
          'title',
          t('call.titleFor', { project: application.project.name, kind: labels().sessionKind[kind] }),
        );
      }
    }
    keptWords.write(key, form.getFieldsValue(true));
  };
  const send = async () => {
    const values = form.getFieldsValue(true) as Values;
    const { kind, title, caseIds, unitIds, guests, place, agenda, files } = values;
    const span = spanOf(values);
    if (!kind || !span) return;
    const done = await call.run({
      applicationId: application.id,
      kind,
      title: title?.trim() ?? '',
      caseIds: caseIds ?? [],
      unitIds: unitIds ?? [],
      guests: (guests ?? []).map((guest) => ({
        name: guest.name?.trim() ?? '',
        organisation: guest.organisation?.trim() ?? '',
        phone: guest.phone?.trim() ?? '',
      })),
      ...span,
      place: place?.trim() ?? '',
      agenda: agenda?.trim() ?? '',
      fileIds: (files ?? []).map(({ id }) => id),
    });
    if (!done) return;
    keptWords.forget(key);
    message.success(t('call.done'));
    await navigate(paths.session(done.session.id), { replace: true });
  };
  const planOf = (values: Values): SessionPlanInput | null => {
    const span = spanOf(values);
    if (span === null) return null;
    const own = open.filter(({ id }) => values.caseIds?.includes(id)).map(({ unit }) => unit.id);
    return {
      ...span,
      place: values.place?.trim() ?? '',
      unitIds: [...new Set([...own, ...(values.unitIds ?? [])])],
      guests: (values.guests ?? [])
        .filter((guest) => guest?.phone?.trim())
        .map(({ name, organisation, phone }) => ({
          name: name?.trim() ?? '',
          organisation: organisation?.trim() ?? '',
          phone: phone?.trim() ?? '',
        })),
    };
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="gs-panel gs-call-form"
      initialValues={
        kept ?? { place: application.project.address, caseIds: open.map(({ id }) => id), from: '09:30', to: '11:30' }
      }
      onValuesChange={changed}
      onFinish={() => void send()}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <Form.Item
        name="kind"
        label={t('call.kind')}
        extra={stands ? t('call.acceptanceStands') : undefined}
        rules={[{ required: true, message: t('call.kindNeeded') }]}
      >
        <Radio.Group
          options={kinds.map((value) => ({
            value,
            label: labels().sessionKind[value],
            disabled: value === 'completionAcceptance' && stands,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('call.title')}
        rules={[{ required: true, whitespace: true, message: t('call.titleNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <TimeFields />
      <Form.Item
        name="place"
        label={t('call.place')}
        rules={[{ required: true, whitespace: true, message: t('call.placeNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const all = getFieldValue('kind') === 'completionAcceptance';
          return (
            <Form.Item
              name="caseIds"
              label={t('call.cases')}
              extra={all ? t('call.allCases') : t('call.casesHint')}
              rules={[{ required: true, type: 'array', min: 1, message: t('call.casesNeeded') }]}
            >
              <ChoicesField
                label={t('call.cases')}
                options={open.map(({ id, item, unit }) => ({
                  value: id,
                  label: `${item.name}（${unit.shortName}）`,
                  disabled: all,
                }))}
              />
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item name="unitIds" label={t('call.units')} extra={t('call.unitsHint')}>
        <UnitsField without={open.map(({ unit }) => unit.id)} />
      </Form.Item>
      <GuestsField name="guests" />
      <Form.Item
        name="agenda"
        label={t('call.agenda')}
        rules={[{ required: true, whitespace: true, message: t('call.agendaNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={4000} showCount />
      </Form.Item>
      <Form.Item name="files" label={t('call.files')} extra={t('call.filesHint')}>
        <FilesField />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => <PlannedClashes plan={planOf(form.getFieldsValue(true) as Values)} />}
      </Form.Item>
      <RefusalAlert command={call} onReload={() => void refetch()} />
      <div className="gs-form-actions">
        <Button type="primary" htmlType="submit" loading={call.busy}>
          {t('call.button')}
        </Button>
        <Button onClick={() => void navigate(-1)}>{t('call.back')}</Button>
      </div>
    </Form>
  );
}
