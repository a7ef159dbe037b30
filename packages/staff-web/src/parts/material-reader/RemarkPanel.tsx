import { useTranslation } from 'react-i18next';
import { RemarkItem } from './RemarkItem.js';
import type { Reading, Review } from './useRemarks.js';

/** 批注 of the authorities on the material that lies open, those of its earlier versions too: to jump to, to answer. */
export function RemarkPanel({ review, reading }: { review: Review; reading: Reading }) {
  const { t } = useTranslation('parts');
  const { remarks, versionId } = review;
  if (remarks.length === 0 && !review.mayWrite) return null;
  return (
    <section className="gs-remarks" aria-label={t('remark.label')}>
      <h3>{t('remark.title', { count: remarks.length })}</h3>
      {remarks.length === 0 && <p className="gs-note">{t('remark.none')}</p>}
      <ul className="gs-plain-list">
        {remarks.map((remark) => (
          <RemarkItem
            key={remark.id}
            remark={remark}
            earlierVersion={
              remark.materialVersionId === versionId ? null : (review.versionNumbers.get(remark.materialVersionId) ?? 0)
            }
            chosen={reading.chosen === remark.id}
            onChoose={() => reading.choose(remark)}
            onReload={review.reload}
          />
        ))}
      </ul>
    </section>
  );
}
