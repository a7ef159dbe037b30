import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ItemProgressFieldsFragment, ResultDocumentFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readLimit } from '../../../parts/clock/limit.logic.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { ResultMark } from '../../../parts/results/ResultMark.js';
import { readDate } from '../../../ui/dates.js';
import { Badge } from '../../../ui/Page.js';
import { CaseProgress } from './CaseProgress.js';
import { caseOf, itemTone } from './stage-progress.logic.js';

interface ItemProgressProps {
  item: ItemProgressFieldsFragment;
  /** All results of the project: the item names its own. */
  results: readonly ResultDocumentFieldsFragment[];
  /** Where a result obtained elsewhere is entered for this item; null when that is not open. */
  bringIn: string | null;
}

export function ItemProgress({ item: progress, results, bringIn }: ItemProgressProps) {
  const { t } = useTranslation('progress');
  const { t: tParts } = useTranslation('parts');
  const { stageItemState, caseStatus, priorResultState } = useLabels();
  const { guided, priorResult } = progress;
  const result = results.find(({ id }) => id === progress.result?.id);
  const { item } = guided;
  const itemCase = caseOf(progress);
  const standing = () => {
    if (!itemCase || progress.state !== 'inProgress') return stageItemState[progress.state];
    // Why it stands still is said below: a special procedure, or a supplement.
    return itemCase.status === 'suspended' ? t('item.suspended') : caseStatus[itemCase.status];
  };
  return (
    <li className="item-progress">
      <div className="row-between">
        <h3>{item.name}</h3>
        <Badge tone={itemTone(progress.state)}>{standing()}</Badge>
      </div>
      <p className="small soft">
        {item.unit.shortName} · {t('item.promised', { limit: readLimit(item.promisedLimit, tParts) })}
        {guided.optional && ` · ${t('item.optional')}`}
        {itemCase && <span className="numeric"> · {t('item.number', { number: itemCase.number })}</span>}
      </p>
      {itemCase && (
        <>
          <ClockLine clock={itemCase.clock} explain={{ to: `/cases/${itemCase.id}/deadline`, of: item.name }} />
          <CaseProgress applicationId={itemCase.application.id} caseId={itemCase.id} />
        </>
      )}
      {result && (
        <p>
          {t('item.result', { number: result.number, date: readDate(result.issuedOn) })}{' '}
          <FileLink file={result.file} label={t('item.download', { title: result.title })} />
          <ResultMark result={result} />
        </p>
      )}
      {priorResult && <p className="small">{t('item.broughtIn', { state: priorResultState[priorResult.state] })}</p>}
      {progress.state === 'notFiled' && !priorResult && (
        <p className="small soft">
          {guided.reason}
          {bringIn && (
            <>
              {' '}
              <Link to={bringIn}>
                {t('item.bringIn')}
                <span className="visually-hidden">：{item.name}</span>
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}
