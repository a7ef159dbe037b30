import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardCaseFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { ProcedureLines } from '../../../parts/procedures/ProcedureLines.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** What the lead unit sees of a case besides: how it came about, its special procedures, its prerequisites, and urging. */
export function CaseExtras({ itemCase, onUrge }: { itemCase: BoardCaseFragment; onUrge: () => void }) {
  const { t } = useTranslation('lead');
  const unmet = itemCase.prerequisites.filter((each) => !each.met);
  const met = itemCase.prerequisites.length - unmet.length;
  return (
    <>
      {itemCase.circumstance !== 'new' && (
        <StatusTag tone="active">{labels().circumstance[itemCase.circumstance]}</StatusTag>
      )}
      {itemCase.addedReason && <div className="gs-note">{t('added', { reason: itemCase.addedReason })}</div>}
      <ProcedureLines procedures={itemCase.procedures} />
      {itemCase.prerequisites.length > 0 && (
        <div className="gs-note">
          {met > 0 && <div>{t('prerequisitesMet', { met, total: itemCase.prerequisites.length })}</div>}
          {unmet.map((each) => (
            <div key={`${each.itemCode}-${each.gate}`}>
              {labels().gate[each.gate]}：{each.itemName}（
              {labels().prerequisiteState[each.failed ? 'failed' : 'waiting']}）
            </div>
          ))}
        </div>
      )}
      {itemCase.urgings.map((urging) => (
        <div key={urging.id} className="gs-urging">
          {urging.text}
          <div className="gs-note">{t('urged', { who: urging.by.displayName, when: readInstant(urging.at) })}</div>
        </div>
      ))}
      {itemCase.availableActions.includes('urge') && (
        <Button size="small" onClick={onUrge} aria-label={t('urge.named', { item: itemCase.item.name })}>
          {t('urge.button')}
        </Button>
      )}
    </>
  );
}
