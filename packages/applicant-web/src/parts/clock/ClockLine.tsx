import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../../ui/dates.js';
import { clockFacts } from './clock-facts.logic.js';
import { LampBadge } from './LampBadge.js';
import './clock.css';

interface ClockLineProps {
  clock: ClockFieldsFragment;
  /** Page that explains this clock day by day, and what it is the clock of. */
  explain?: { to: string; of: string };
}

/** One clock on one line: lamp, days used and left, due day. */
export function ClockLine({ clock, explain }: ClockLineProps) {
  const { t } = useTranslation('parts');
  const facts = clockFacts(clock);
  const day = t(`clock.unit.${clock.unit}`);
  return (
    <p className="clock-line">
      {(clock.lamp !== 'grey' || clock.state === 'paused') && <LampBadge lamp={clock.lamp} />}
      {facts.map((fact) => (
        <span key={fact.kind} className="numeric">
          {fact.kind === 'due' || fact.kind === 'stopped'
            ? t(`clock.${fact.kind}`, { date: readDate(fact.date) })
            : fact.kind === 'used' || fact.kind === 'left' || fact.kind === 'late'
              ? t(`clock.${fact.kind}`, { days: fact.days, unit: day })
              : t(`clock.${fact.kind}`)}
        </span>
      ))}
      {explain && (
        <Link className="small" to={explain.to}>
          {t('clock.explain')}
          <span className="visually-hidden">：{explain.of}</span>
        </Link>
      )}
    </p>
  );
}
