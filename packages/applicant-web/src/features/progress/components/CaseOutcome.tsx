import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseOutcomeFieldsFragment } from '../../../generated/graphql.js';
import { LampBadge } from '../../../parts/clock/LampBadge.js';
import { useLabels } from '../../../parts/labels.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { deliveryTold } from './outcome.logic.js';

/** How a case ended, what is owed after a conditional approval, and whether the result was handed over. */
export function CaseOutcome({ itemCase }: { itemCase: CaseOutcomeFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { declineReason, decisionReason, conditions, remedies, terminationReason, delivery, owed } = itemCase;
  return (
    <>
      {declineReason && (
        <Notice tone="bad" title={t('outcome.declined')}>
          <p>{declineReason}</p>
        </Notice>
      )}
      {terminationReason && (
        <Notice tone="bad" title={t('outcome.terminated')}>
          <p className="pre-line">{terminationReason}</p>
        </Notice>
      )}
      {remedies && (
        <Notice tone="bad" title={t('outcome.refused')}>
          {decisionReason && <p>{decisionReason}</p>}
          <p>{t('outcome.remedies', { text: remedies })}</p>
        </Notice>
      )}
      {owed.length > 0 ? (
        <Notice tone="warn" title={t('outcome.conditions')}>
          {conditions && <p>{conditions}</p>}
          <OwedList owed={owed} />
        </Notice>
      ) : (
        conditions && (
          <Notice tone="warn" title={t('outcome.conditions')}>
            <p>{conditions}</p>
          </Notice>
        )
      )}
      {itemCase.decidedAt && (
        <p className="small soft">{t('outcome.decided', { at: readInstant(itemCase.decidedAt) })}</p>
      )}
      <Delivered itemCase={itemCase} />
      {delivery?.state === 'handedOut' && delivery.handedOutAt && (
        <p className="small soft">
          {t('outcome.handedOut', { at: readInstant(delivery.handedOutAt), recipient: delivery.recipient ?? '' })}
        </p>
      )}
    </>
  );
}

function OwedList({ owed }: { owed: CaseOutcomeFieldsFragment['owed'] }) {
  const { t } = useTranslation('progress');
  const { owedState } = useLabels();
  return (
    <ul>
      {owed.map((each) => (
        <li key={each.id}>
          {each.text}
          {each.state === 'owed' ? (
            <span className="row">
              <span className="numeric">
                {t('outcome.owedBy', { date: readDue(each.dueOn, each.dueOnProvisional) })}
              </span>
              <LampBadge lamp={each.clock.lamp} />
            </span>
          ) : (
            <span className="small soft"> {owedState[each.state]}</span>
          )}{' '}
          <Link to={`/owed/${each.id}`}>
            {t(each.availableActions.includes('deliver') ? 'outcome.deliver' : 'outcome.viewOwed')}
            <span className="visually-hidden">：{each.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** 许可法 44: ten days from the decision to the handing over. */
function Delivered({ itemCase }: { itemCase: CaseOutcomeFieldsFragment }) {
  const { t } = useTranslation('progress');
  const told = deliveryTold(itemCase);
  if (told === null) return null;
  const text = t(`outcome.${told}`, {
    date: readDue(itemCase.deliveryClock?.dueOn ?? '', itemCase.deliveryClock?.provisional),
  });
  return told === 'deliveryLate' ? (
    <Notice tone="bad">
      <p>{text}</p>
    </Notice>
  ) : (
    <p className="small">{text}</p>
  );
}
