import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriorResultFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readDate, readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { priorResultTone } from '../tags/tone.logic.js';

export function PriorResultFacts({ result }: { result: PriorResultFieldsFragment }) {
  const { t } = useTranslation('parts');
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'number', label: t('priorResult.number'), children: result.documentNumber },
        { key: 'issuedBy', label: t('priorResult.issuedBy'), children: result.issuedBy },
        { key: 'issuedOn', label: t('priorResult.issuedOn'), children: readDate(result.issuedOn) },
        {
          key: 'state',
          label: t('priorResult.state'),
          children: (
            <StatusTag tone={priorResultTone[result.state]}>{labels().priorResultState[result.state]}</StatusTag>
          ),
        },
        {
          key: 'submitted',
          label: t('priorResult.submitted'),
          children: `${result.submittedBy.displayName} · ${readInstant(result.submittedAt)}`,
        },
        ...(result.checkedBy
          ? [
              {
                key: 'checked',
                label: t('priorResult.checked'),
                children: `${result.checkedBy.displayName} · ${readInstant(result.checkedAt)}`,
              },
            ]
          : []),
        ...(result.remark ? [{ key: 'remark', label: t('priorResult.remark'), children: result.remark }] : []),
      ]}
    />
  );
}
