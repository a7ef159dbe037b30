import { useTranslation } from 'react-i18next';
import type { ExplanationFieldsFragment } from '../../../generated/graphql.js';
import { readDate, readDue } from '../../../ui/dates.js';
import { Card } from '../../../ui/Page.js';

interface InterruptionsProps {
  unit: ExplanationFieldsFragment['unit'];
  interruptions: ExplanationFieldsFragment['explanation']['interruptions'];
}

/** What stood in the clock's way, what it cost, and when the limit would have ended without it. */
export function Interruptions({ unit, interruptions }: InterruptionsProps) {
  const { t } = useTranslation('progress');
  const { t: tParts } = useTranslation('parts');
  if (interruptions.length === 0) return null;
  const named = tParts(`clock.unit.${unit}`);
  return (
    <Card title={t('deadline.interruptions')}>
      <ul className="divided">
        {interruptions.map((each) => (
          <li key={`${each.kind}${each.from}${each.text}`} className="stack-tight">
            <p>
              <strong>{each.text}</strong>
            </p>
            {each.kind !== 'extend' && (
              <p>
                {t(`deadline.interruption.${spanOf(each)}`, {
                  from: readDate(each.from),
                  until: readDate(each.until ?? ''),
                  days: each.daysNotCounted,
                  unit: named,
                })}
              </p>
            )}
            {each.dueWithout && (
              <p>
                {t('deadline.interruption.dueWithout', { date: readDue(each.dueWithout, each.dueWithoutProvisional) })}
              </p>
            )}
            {each.basis && <p className="small soft">{t('deadline.interruption.basis', { basis: each.basis })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How long it went on: still, from one day to another, or begun and ended the same day. */
function spanOf({ from, until }: { from: string; until?: string | null }) {
  if (!until) return 'open';
  return until === from ? 'oneDay' : 'closed';
}
