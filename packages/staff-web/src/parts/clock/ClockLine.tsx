import { useTranslation } from 'react-i18next';
import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../date/date.logic.js';
import { ClockLamp } from './ClockLamp.js';
import { dueUnknown, remainingOf } from './clock.logic.js';

/** A clock on two short lines, for tables: lamp and remaining time, then the due day. */
export function ClockLine({ clock }: { clock: ClockFieldsFragment }) {
  const { t } = useTranslation('parts');
  const left = remainingOf(clock);
  return (
    <span className="gs-clock-line">
      <span>
        <ClockLamp clock={clock} /> {t(`clock.remaining.${left.kind}`, { count: left.days })}
      </span>
      <span className="gs-note">
        {clock.state === 'stopped'
          ? t('clock.usedOnly', { count: clock.used })
          : clock.dueOn
            ? t('clock.due', { date: readDate(clock.dueOn) })
            : t('clock.dueUnknown', { why: t(`clock.${dueUnknown(clock)}`) })}
        {clock.provisional && ` ${t('clock.provisional')}`}
      </span>
    </span>
  );
}
