import { useTranslation } from 'react-i18next';
import type { ClockFieldsFragment, LimitsFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readLimit } from '../../../parts/clock/limit.logic.js';
import { Card } from '../../../ui/Page.js';
import './limits.css';

/** Promised, legal and stage limit side by side (珠 20). */
export function Limits({ itemCase }: { itemCase: LimitsFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { clock, legalClock, application } = itemCase;
  return (
    <Card title={t('deadline.limits')}>
      <ul className="limits">
        <Limit name={t('deadline.limitPromised')} clock={clock} />
        {legalClock ? (
          <Limit name={t('deadline.limitLegal')} clock={legalClock} />
        ) : (
          <li>
            <h3>{t('deadline.limitLegal')}</h3>
            <p className="soft">{t('deadline.noLegal')}</p>
          </li>
        )}
        {application.stageClock && (
          <Limit name={t('deadline.limitStage', { stage: application.stage.name })} clock={application.stageClock} />
        )}
      </ul>
      <p className="small soft">{t('deadline.limitsHint')}</p>
    </Card>
  );
}

function Limit({ name, clock }: { name: string; clock: ClockFieldsFragment }) {
  const { t } = useTranslation('parts');
  return (
    <li>
      <h3>{name}</h3>
      <p className="soft">{readLimit({ value: clock.limit, unit: clock.unit }, t)}</p>
      <ClockLine clock={clock} />
    </li>
  );
}
