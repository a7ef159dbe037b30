import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { DecidedOn } from '../../../parts/changes/DecidedOn.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';

/** What was decided, by whom, with which texts and document. */
export function Outcome({ itemCase }: { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  if (!itemCase.decidedAt && !itemCase.declineReason && !itemCase.terminationReason) return null;
  const facts = [
    { key: 'status', label: t('outcome.status'), value: labels().caseStatus[itemCase.status] },
    { key: 'decline', label: t('outcome.declineReason'), value: itemCase.declineReason },
    {
      key: 'decided',
      label: t('outcome.decided'),
      value: itemCase.decidedAt
        ? [itemCase.decidedBy?.displayName, readInstant(itemCase.decidedAt)].filter(Boolean).join(' · ')
        : null,
    },
    { key: 'termination', label: t('outcome.termination'), value: itemCase.terminationReason },
    { key: 'conditions', label: t('outcome.conditions'), value: itemCase.conditions },
    { key: 'reason', label: t('outcome.reason'), value: itemCase.decisionReason },
    {
      key: 'remedies',
      label: t('outcome.remedies'),
      value: itemCase.result?.kind === 'refusal' ? itemCase.remedies : null,
    },
  ];
  return (
    <section className="gs-panel" aria-label={t('outcome.title')}>
      <h2>{t('outcome.title')}</h2>
      <Descriptions
        size="small"
        column={1}
        items={facts
          .filter((fact) => fact.value)
          .map((fact) => ({ key: fact.key, label: fact.label, children: fact.value }))}
      />
      {itemCase.result && <ResultFacts result={itemCase.result} />}
      {itemCase.decidedAt && <DecidedOn caseId={itemCase.id} />}
    </section>
  );
}
