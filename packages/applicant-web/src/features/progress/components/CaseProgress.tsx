import { useTranslation } from 'react-i18next';
import type { CaseProgressFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { CaseOutcome } from './CaseOutcome.js';
import { CaseProceedings } from './CaseProceedings.js';

/** One department's handling of one item: its limit, what it waits for, what goes on beside it, how it ended. */
export function CaseProgress({ itemCase }: { itemCase: CaseProgressFieldsFragment }) {
  const { t } = useTranslation('progress');
  return (
    <>
      <ClockLine clock={itemCase.clock} explain={{ to: `/cases/${itemCase.id}/deadline`, of: itemCase.item.name }} />
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
