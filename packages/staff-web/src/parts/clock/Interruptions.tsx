import { useTranslation } from 'react-i18next';
import type { InterruptionFieldsFragment } from '../../generated/graphql.js';
import { readDate, readDue } from '../date/date.logic.js';
import { interruptionKind } from './clock.logic.js';

/** Every pause, wait and extension: from when until when, and when the clock would be due without it. */
export function Interruptions({ interruptions }: { interruptions: readonly InterruptionFieldsFragment[] }) {
  const { t } = useTranslation('parts');
  if (interruptions.length === 0) return null;
  return (
    <>
      <h3>{t('clock.interruptions')}</h3>
      <ol className="gs-points">
        {interruptions.map((each) => {
          const kind = interruptionKind(each.kind);
          return (
            <li key={`${each.kind}-${each.from}-${each.text}`}>
              <div>
                {each.until || kind === 'extension'
                  ? t(each.until && each.until !== each.from ? 'clock.fromUntil' : 'clock.on', {
                      from: readDate(each.from),
                      until: readDate(each.until),
                    })
                  : t('clock.since', { from: readDate(each.from) })}
                {'　'}
                {each.text}
              </div>
              <div className="gs-note">
                {[each.basis, each.daysNotCounted > 0 && t('clock.notCounted', { count: each.daysNotCounted })]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              <strong>
                {each.dueWithout
                  ? t(`clock.dueWithout.${kind}`, { date: readDue(each.dueWithout, each.dueWithoutProvisional) })
                  : t('clock.dueWithoutUnknown')}
              </strong>
            </li>
          );
        })}
      </ol>
    </>
  );
}
