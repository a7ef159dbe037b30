import { useTranslation } from 'react-i18next';
import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { lampOf } from './clock.logic.js';
import { LampMark } from './LampMark.js';

/** The lamp of a clock; nothing where no time runs and the words beside it say so. */
export function ClockLamp({ clock }: { clock: ClockFieldsFragment }) {
  const { t } = useTranslation('parts');
  const shown = lampOf(clock);
  if (shown === 'none') return null;
  return <LampMark lamp={clock.lamp} name={shown === 'awaiting' ? t('clock.awaiting') : undefined} />;
}
