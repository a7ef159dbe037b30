import { Alert, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedOpinionFragment, OpenCaseFragment } from '../../../generated/graphql.js';
import { readDue } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { OpinionEditor } from '../../../parts/opinion-editor/OpinionEditor.js';
import { kindsOpen, opinionTargets } from './opinion-targets.logic.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

/** What the department says on its case: its own view, or what it was asked for by a day. */
export function OpinionPanel({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const ids = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = opinionTargets(itemCase.availableActions.includes('draftOpinion'), itemCase.opinionRequests);
  const target = targets.find((each) => each.key === chosen) ?? targets[0];
  if (!target) return null;
  const { request } = target;
  const asked = (each: AskedOpinionFragment) =>
    t(each.becauseReplaced ? 'opinion.askedAgain' : 'opinion.asked', {
      unit: each.askedByUnit.shortName,
      kind: labels().opinionKind[each.kind],
      date: readDue(each.dueOn, each.dueOnProvisional),
    });
  return (
    <section className="gs-panel" aria-label={t('opinion.title')}>
      <h2>{t('opinion.title')}</h2>
      {targets.length > 1 && (
        <>
          <label htmlFor={`${ids}-target`}>{t('opinion.target')}</label>
          <Select
            id={`${ids}-target`}
            className="gs-wide"
            value={target.key}
            onChange={setChosen}
            options={targets.map((each) => ({
              value: each.key,
              label: each.request ? asked(each.request) : t('opinion.own'),
            }))}
          />
        </>
      )}
      {request && (
        <Alert
          className="gs-block"
          type={request.lamp === 'red' ? 'error' : request.lamp === 'yellow' ? 'warning' : 'info'}
          showIcon
          title={asked(request)}
          description={request.question}
        />
      )}
      <OpinionEditor
        key={`${itemCase.id}-${target.key}`}
        subject={{
          caseId: itemCase.id,
          requestId: request?.id ?? null,
          kind: request?.kind ?? 'final',
          ownDraft: (request ? request.ownDraft : itemCase.ownDraft) ?? null,
        }}
        kinds={kindsOpen(target)}
        mayGive={request !== null || itemCase.availableActions.includes('giveOpinion')}
        refetch={refetch}
      />
    </section>
  );
}
