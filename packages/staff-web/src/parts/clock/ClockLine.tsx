import { useTranslation } from 'react-i18next';
import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../date/date.logic.js';
import { remainingOf } from './clock.logic.js';
import { LampMark } from './LampMark.js';

/** A clock on two short lines, for tables: lamp and remaining time, then the due day. */
export function ClockLine({ clock }: { clock: ClockFieldsFragment }) {
  const { t } = useTranslation('parts');
  const left = remainingOf(clock);
  return (
    <span className="gs-clock-line">
      <span>
        {clock.state !== 'stopped' && <LampMark lamp={clock.lamp} />}{' '}
        {t(`clock.remaining.${left.kind}`, { count: left.days })}
      </span>
      <span className="gs-note">
        {clock.state === 'stopped'
          ? t('clock.usedOnly', { count: clock.used })
          : clock.dueOn
            ? t('clock.due', { date: readDate(clock.dueOn) })
            : t('clock.noDue')}
        {clock.provisional && ` ${t('clock.provisional')}`}
      </span>
    </span>
  );
}
