import { useTranslation } from 'react-i18next';
import type { CheckVerdict } from './check.logic.js';

const signs: Record<CheckVerdict, string> = { passed: '✓', carried: '✓', failed: '✕', unchecked: '○', notNeeded: '–' };

/** Where the check of one requirement stands: a sign, and words for those who do not see it. */
export function VerdictMark({ verdict }: { verdict: CheckVerdict }) {
  const { t } = useTranslation('intake');
  return (
    <span className={`gs-verdict gs-verdict-${verdict}`} title={t(`verdict.${verdict}`)}>
      <span aria-hidden="true">{signs[verdict]}</span>
      <span className="gs-hidden">{t(`verdict.${verdict}`)}</span>
    </span>
  );
}
