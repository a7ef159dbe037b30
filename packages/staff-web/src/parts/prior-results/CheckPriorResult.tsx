import { useLazyQuery } from '@apollo/client/react';
import { App, Button, Drawer, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CheckPriorResultDocument,
  PriorResultAgainDocument,
  type PriorResultFieldsFragment,
} from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { FileReader } from '../material-reader/FileReader.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';
import { PriorResultFacts } from './PriorResultFacts.js';

interface Props {
  result: PriorResultFieldsFragment;
  projectName: string;
  onClose: () => void;
  onChecked: () => void;
}

/** The paper of a result obtained before the project entered the system, and the window's word on it. */
export function CheckPriorResult({ result, projectName, onClose, onChecked }: Props) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const check = useCommand(CheckPriorResultDocument, 'once');
  const [again] = useLazyQuery(PriorResultAgainDocument, { fetchPolicy: 'network-only' });
  const mayCheck = result.availableActions.includes('check');

  const submit = async (values: { confirmed: boolean; remark?: string }) => {
    const done = await check.run({
      priorResultId: result.id,
      expectedVersion: result.version,
      confirmed: values.confirmed,
      remark: values.remark?.trim() || null,
    });
    if (!done) return;
    message.success(t(values.confirmed ? 'priorResult.confirmedDone' : 'priorResult.rejectedDone'));
    onChecked();
    onClose();
  };
  const reload = async () => {
    await again({ variables: { id: result.id } });
    check.clear();
  };

  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(960, window.innerWidth)}
      title={t('priorResult.title', { name: result.itemName })}
    >
      <p className="gs-note">{projectName}</p>
      <PriorResultFacts result={result} />
      <FileReader file={result.file} />
      {mayCheck && (
        <Form layout="vertical" onFinish={(values) => void submit(values)} className="gs-block">
          <Form.Item
            name="confirmed"
            label={t('priorResult.question')}
            rules={[{ required: true, message: t('priorResult.choose') }]}
          >
            <Radio.Group
              options={[
                { value: true, label: t('priorResult.confirm') },
                { value: false, label: t('priorResult.reject') },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before, after) => before.confirmed !== after.confirmed}>
            {({ getFieldValue }) => (
              <Form.Item
                name="remark"
                label={t('priorResult.remark')}
                rules={
                  getFieldValue('confirmed') === false
                    ? [{ required: true, whitespace: true, message: t('priorResult.remarkNeeded') }]
                    : []
                }
              >
                <Input.TextArea rows={3} maxLength={500} showCount />
              </Form.Item>
            )}
          </Form.Item>
          <RefusalAlert command={check} onReload={() => void reload()} />
          <Button type="primary" htmlType="submit" loading={check.busy} className="gs-form-submit">
            {t('priorResult.submit')}
          </Button>
        </Form>
      )}
    </Drawer>
  );
}
