import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';

/** What is out of the ordinary in how the case came about: the earlier result it changes, or why the lead unit added it (沪 4). */
export function Circumstances({ itemCase }: { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  const { changes, addedReason, circumstance } = itemCase;
  if (!changes && !addedReason) return null;
  const name = labels().circumstance[circumstance];
  return (
    <section className="gs-panel" aria-label={t('circumstance.title')}>
      <h2>{t('circumstance.title')}</h2>
      {changes && (
        <div className="gs-result">
          <div>{t('circumstance.changes', { circumstance: name })}</div>
          <strong>
            {changes.itemName} {changes.documentNumber}
          </strong>
          <div className="gs-note">
            {changes.unitName} · {readDate(changes.issuedOn)}
            {changes.broughtIn && ` · ${t('prerequisite.broughtIn')}`}
          </div>
          {changes.file && (
            <FileButton
              file={changes.file}
              label={t('circumstance.read')}
              name={t('circumstance.readNamed', { number: changes.documentNumber })}
            />
          )}
        </div>
      )}
      {addedReason && <div>{t('circumstance.added', { reason: addedReason })}</div>}
    </section>
  );
}
