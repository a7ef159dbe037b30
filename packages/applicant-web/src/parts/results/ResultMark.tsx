import { useTranslation } from 'react-i18next';
import type { ResultDocumentFieldsFragment } from '../../generated/graphql.js';
import { readInstant } from '../../ui/dates.js';
import { Badge } from '../../ui/Page.js';

type Marked = Pick<ResultDocumentFieldsFragment, 'revokedAt' | 'revokedReason' | 'replacedBy'>;

/** Says of a result that it does not count any more: revoked, or replaced by a later one. */
export function ResultMark({ result }: { result: Marked }) {
  const { t } = useTranslation('parts');
  if (result.revokedAt) {
    return (
      <span>
        <Badge tone="bad">{t('result.revoked')}</Badge>{' '}
        <span className="small">
          {t('result.revokedAt', { at: readInstant(result.revokedAt), reason: result.revokedReason ?? '' })}
        </span>
      </span>
    );
  }
  if (!result.replacedBy) return null;
  return (
    <span>
      <Badge>{t('result.replaced')}</Badge>{' '}
      <span className="small">{t('result.replacedBy', { number: result.replacedBy.number })}</span>
    </span>
  );
}
