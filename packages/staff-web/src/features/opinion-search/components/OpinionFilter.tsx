import { useQuery } from '@apollo/client/react';
import { OpinionKind, Stance } from '@gongshen/shared/opinion';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ChoosableUnitsDocument, OpinionStagesDocument } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { endsBeforeItBegins, type OpinionWanted } from './opinion-filter.logic.js';

const dayProps = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : null }),
  normalize: (value?: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD'),
};

interface Props {
  wanted: OpinionWanted;
  onSearch: (wanted: OpinionWanted) => void;
}

/** What opinions are looked for by. Mount it with the address as key. */
export function OpinionFilter({ wanted, onSearch }: Props) {
  const { t } = useTranslation('opinionSearch');
  const { t: tp } = useTranslation('parts');
  const [form] = Form.useForm<OpinionWanted>();
  const stages = useQuery(OpinionStagesDocument);
  const units = useQuery(ChoosableUnitsDocument);
  return (
    <search>
      <Form<OpinionWanted>
        form={form}
        layout="vertical"
        className="gs-panel gs-filter-form"
        initialValues={wanted}
        onFinish={onSearch}
      >
        <Form.Item name="text" label={t('text')}>
          <Input allowClear placeholder={t('textHint')} maxLength={100} />
        </Form.Item>
        <Form.Item name="project" label={t('project')}>
          <Input allowClear placeholder={t('projectHint')} maxLength={100} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select
            allowClear
            placeholder={t('all')}
            options={(stages.data?.catalogue.stages ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="unit" label={t('unit')}>
          <Select
            allowClear
            placeholder={t('all')}
            showSearch={{ optionFilterProp: 'label' }}
            options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="stances" label={t('stance')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('all')}
            options={Object.values(Stance).map((value) => ({ value, label: labels().stance[value] }))}
          />
        </Form.Item>
        <Form.Item name="kinds" label={t('kind')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('all')}
            options={Object.values(OpinionKind).map((value) => ({ value, label: labels().opinionKind[value] }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('from')} {...dayProps}>
          <DatePicker className="gs-wide" format="YYYY年M月D日" />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('to')}
          dependencies={['from']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, to?: string) =>
                endsBeforeItBegins({ from: getFieldValue('from'), to })
                  ? Promise.reject(new Error(t('toBeforeFrom')))
                  : Promise.resolve(),
            }),
          ]}
          {...dayProps}
        >
          <DatePicker className="gs-wide" format="YYYY年M月D日" />
        </Form.Item>
        <Form.Item name="stale" valuePropName="checked">
          <Checkbox>{t('stale')}</Checkbox>
        </Form.Item>
        <div className="gs-form-actions">
          <Button type="primary" htmlType="submit">
            {tp('search')}
          </Button>
          <Button onClick={() => onSearch({})}>{t('clear')}</Button>
        </div>
      </Form>
    </search>
  );
}
