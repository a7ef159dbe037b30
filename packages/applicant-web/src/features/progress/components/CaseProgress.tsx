import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ApplicationCasesDocument, type CaseProgressFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Badge } from '../../../ui/Page.js';
import { CaseOutcome } from './CaseOutcome.js';
import { CaseProceedings } from './CaseProceedings.js';
import { waitsForSupplement } from './proceedings.logic.js';

/** The cases of one application; several asking at once make one request. */
function useCases(applicationId: string) {
  const { data, error } = useQuery(ApplicationCasesDocument, { variables: { id: applicationId } });
  return { cases: data?.application.cases ?? [], failure: error && !data ? failureOf(error) : null };
}

/** What a case waits for, what goes on beside its plain course, and how it ended. */
export function CaseProgress({ applicationId, caseId }: { applicationId: string; caseId: string }) {
  const { cases, failure } = useCases(applicationId);
  const itemCase = cases.find(({ id }) => id === caseId);
  if (failure) return <FailureNotice failure={failure} />;
  return itemCase ? <Course itemCase={itemCase} /> : null;
}

/** All cases of an application that changes or extends results: their items stay what they were meanwhile. */
export function ChangeProgress({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('progress');
  const { caseStatus } = useLabels();
  const { cases, failure } = useCases(applicationId);
  if (failure) return <FailureNotice failure={failure} />;
  return cases.map((each) => (
    <div key={each.id} className="item-progress">
      <div className="row-between">
        <h3>{each.item.name}</h3>
        <Badge tone="accent">{each.status === 'suspended' ? t('item.suspended') : caseStatus[each.status]}</Badge>
      </div>
      <ClockLine clock={each.clock} explain={{ to: `/cases/${each.id}/deadline`, of: each.item.name }} />
      <Course itemCase={each} />
    </div>
  ));
}

function Course({ itemCase }: { itemCase: CaseProgressFieldsFragment }) {
  const { t } = useTranslation('progress');
  return (
    <>
      {waitsForSupplement(itemCase) && <p className="small">{t('item.supplementWaits')}</p>}
      {itemCase.waitingFor.map((each) => (
        <p key={each.itemCode} className="small">
          {t(each.failed ? 'item.failedPrerequisite' : `item.waiting.${each.gate}`, {
            item: each.itemName,
            unit: each.unitName,
          })}
        </p>
      ))}
      <CaseProceedings itemCase={itemCase} />
      <CaseOutcome itemCase={itemCase} />
    </>
  );
}
