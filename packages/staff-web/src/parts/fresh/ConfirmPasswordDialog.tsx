import { useMutation } from '@apollo/client/react';
import { Alert, Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmPasswordDocument } from '../../generated/graphql.js';
import { FailureAlert } from '../failure/FailureAlert.js';
import { type Failure, failureOf } from '../failure/failure.logic.js';
import type { FreshGate } from './fresh-gate.js';

/** Asks for the own password over the page as it is; turning back leaves everything as it was. */
export function ConfirmPasswordDialog({ gate }: { gate: FreshGate }) {
  const asking = useSyncExternalStore(gate.subscribe, gate.isAsking);
  return asking ? <Asked gate={gate} /> : null;
}

function Asked({ gate }: { gate: FreshGate }) {
  const { t } = useTranslation('parts');
  const [form] = Form.useForm<{ password: string }>();
  const [confirm, { loading }] = useMutation(ConfirmPasswordDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<InputRef>(null);

  const submit = async ({ password }: { password: string }) => {
    setRefusal(null);
    setFailure(null);
    try {
      const answer = (await confirm({ variables: { password } })).data?.confirmPassword;
      if (answer?.__typename === 'ConfirmPasswordSuccess') return gate.settle(true);
      setRefusal(answer?.message ?? null);
      form.resetFields();
      field.current?.focus();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Modal
      open
      title={t('fresh.title')}
      okText={t('fresh.confirm')}
      onOk={() => form.submit()}
      confirmLoading={loading}
      onCancel={() => gate.settle(false)}
      mask={{ closable: false }}
      // Over a dialog of the page, under that of an ended session.
      zIndex={1900}
      width={420}
    >
      <p id="fresh-text">{t('fresh.text')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="password"
          label={t('fresh.password')}
          rules={[{ required: true, message: t('fresh.passwordNeeded') }]}
        >
          <Input.Password
            ref={field}
            autoFocus
            size="large"
            autoComplete="current-password"
            visibilityToggle={false}
            aria-describedby="fresh-text"
          />
        </Form.Item>
      </Form>
      {refusal && <Alert role="alert" className="gs-block" type="error" showIcon title={refusal} />}
      <FailureAlert failure={failure} />
    </Modal>
  );
}
