import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of the last try: the reason is asked for once the API has found that something could have been told before. */
  refusal: { readonly __typename: string } | null | undefined;
}

/** 一次性告知: why something is asked for that could have been told before. Inside a form; what was typed stays. */
export function RepeatReasonField({ refusal }: Props) {
  const { t } = useTranslation('parts');
  const form = Form.useFormInstance();
  const begun = Form.useWatch('repeatReason', form) !== undefined;
  if (refusal?.__typename !== 'RepeatReasonRequired' && !begun) return null;
  return (
    <Form.Item
      name="repeatReason"
      label={t('repeatReason.label')}
      extra={t('repeatReason.hint')}
      rules={[{ required: true, whitespace: true, message: t('repeatReason.needed') }]}
    >
      <Input.TextArea rows={3} maxLength={500} />
    </Form.Item>
  );
}
