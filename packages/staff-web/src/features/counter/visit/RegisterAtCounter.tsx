import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  RegisterAtCounterDocument,
  RegistrationAtCounterDocument,
  type RegistrationAtCounterQuery,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { answersOf, askedQuestions, districtsOf, type Registration, registrationInput } from './registration.logic.js';

type Question = RegistrationAtCounterQuery['catalogue']['guidance'][number];

/** 珠 4, 9: the project is registered for the organisation, by its code, on one page with the questions of the guidance. */
export function RegisterAtCounter() {
  const query = useQuery(RegistrationAtCounterDocument);
  return <Loaded query={query}>{(data) => <RegistrationForm ground={data} />}</Loaded>;
}

function RegistrationForm({ ground }: { ground: RegistrationAtCounterQuery }) {
  const { t } = useTranslation('counter');
  const { visitId = '' } = useParams();
  const navigate = useNavigate();
  const [form] = Form.useForm<Registration>();
  const register = useCommand(RegisterAtCounterDocument, 'once');
  const [classified, setClassified] = useState(false);
  const questions = ground.catalogue.guidance;
  const open = Form.useWatch('answers', form) ?? {};
  const noes = askedQuestions(questions).filter(({ kind, code }) => kind === 'bool' && !open[code]);
  const send = async (values: Registration) => {
    const done = await register.run({ ...registrationInput(values, questions), classified });
    if (done) await navigate(paths.counterProject(visitId, done.project.id), { replace: true });
  };
  const needed = (name: string) => [{ required: true, message: t('register.needed', { name }) }];
  const figure = (name: 'totalInvestment' | 'landArea' | 'floorArea') => (
    <Form.Item name={name} label={t(`register.${name}`)} rules={needed(t(`register.${name}`))}>
      <InputNumber className="gs-wide" min={0} controls={false} />
    </Form.Item>
  );
  const doubtful =
    register.refusal?.__typename === 'InvalidInput' &&
    register.refusal.problems.some(({ field }) => field === 'acceptCodeWarning');
  return (
    <Card size="small" title={t('register.title')}>
      <p>
        <Link to={paths.counterVisit(visitId)}>{t('projects.title')}</Link>
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ answers: {}, acceptCodeWarning: false }}
        onFinish={(values) => void send(values)}
        scrollToFirstError={{ focus: true }}
      >
        <Checkbox checked={classified} onChange={(event) => setClassified(event.target.checked)}>
          {t('register.classified')}
        </Checkbox>
        {classified && <Alert className="gs-block" type="error" showIcon title={t('register.classifiedText')} />}
        <div className="gs-two gs-block">
          <Form.Item name="code" label={t('register.code')} rules={needed(t('register.code'))}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label={t('register.name')} rules={needed(t('register.name'))}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="districtCode" label={t('register.district')} rules={needed(t('register.district'))}>
            <Select
              showSearch
              optionFilterProp="label"
              options={districtsOf(ground.divisions).map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item name="address" label={t('register.address')} rules={needed(t('register.address'))}>
            <Input maxLength={300} />
          </Form.Item>
          {figure('totalInvestment')}
          {figure('landArea')}
          {figure('floorArea')}
          <Form.Item name="plannedStartOn" label={t('register.plannedStartOn')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="plannedFinishOn" label={t('register.plannedFinishOn')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="description" label={t('register.description')} className="gs-wide">
            <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
          </Form.Item>
        </div>
        <h3>{t('register.questions')}</h3>
        <div className="gs-two">
          {askedQuestions(questions).map((question) => (
            <QuestionItem key={question.code} question={question} />
          ))}
        </div>
        {noes.length > 0 && (
          <Button
            className="gs-block"
            onClick={() => form.setFieldsValue({ answers: { ...open, ...answersOf(noes, 'false') } })}
          >
            {t('register.remainingNo', { count: noes.length })}
          </Button>
        )}
        <RefusalAlert command={register} />
        {register.refusal && 'projectId' in register.refusal && typeof register.refusal.projectId === 'string' && (
          <p>
            <Link to={paths.counterProject(visitId, register.refusal.projectId)}>{t('register.openKnown')}</Link>
          </p>
        )}
        {doubtful && (
          <Form.Item name="acceptCodeWarning" valuePropName="checked">
            <Checkbox>{t('register.acceptCode')}</Checkbox>
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={register.busy} disabled={classified}>
          {t('register.submit')}
        </Button>
      </Form>
    </Card>
  );
}

function QuestionItem({ question }: { question: Question }) {
  const { t } = useTranslation('counter');
  const { code, title, kind, unit, options } = question;
  const name = ['answers', code];
  if (kind === 'number') {
    return (
      <Form.Item name={name} label={unit ? `${title}（${unit}）` : title}>
        <InputNumber controls={false} />
      </Form.Item>
    );
  }
  if (kind === 'multi') {
    return (
      <Form.Item name={name} label={title}>
        <Checkbox.Group options={options.map((option) => ({ ...option }))} />
      </Form.Item>
    );
  }
  const choices =
    kind === 'bool'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : options.map((option) => ({ ...option }));
  return (
    <Form.Item name={name} label={title}>
      <Radio.Group options={choices} />
    </Form.Item>
  );
}
