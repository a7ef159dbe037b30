import { useTranslation } from 'react-i18next';
import type { ResultFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readDate, readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { FileButton } from '../material-reader/FileButton.js';

/** A result document: what it is called, its number and day, and the paper itself on request. */
export function ResultFacts({ result, note }: { result: ResultFieldsFragment; note?: string }) {
  const { t } = useTranslation('parts');
  return (
    <div className="gs-result">
      <strong>
        {result.title} {result.revokedAt && <StatusTag tone="bad">{t('result.revoked')}</StatusTag>}
        {result.replacedBy && <StatusTag tone="neutral">{t('result.replaced')}</StatusTag>}
      </strong>
      <div className="gs-note">
        {[labels().resultKind[result.kind], result.number, readDate(result.issuedOn), note].filter(Boolean).join(' · ')}
      </div>
      {result.replacedBy && (
        <div className="gs-note">{t('result.replacedBy', { number: result.replacedBy.number })}</div>
      )}
      {result.revokedAt && (
        <div className="gs-bad">
          {t('result.revokedAt', { when: readInstant(result.revokedAt), reason: result.revokedReason ?? '' })}
        </div>
      )}
      <FileButton file={result.file} label={t('result.read')} name={t('result.readNamed', { title: result.title })} />
    </div>
  );
}
