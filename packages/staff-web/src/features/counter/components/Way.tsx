import { useTranslation } from 'react-i18next';
import type { MovementFieldsFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';

/** Every handing on of an original, the oldest first, with the signature of who took it home. */
export function Way({ movements }: { movements: readonly MovementFieldsFragment[] }) {
  const { t } = useTranslation('counter');
  if (movements.length === 0) return null;
  return (
    <ol className="gs-plain-list" aria-label={t('way.label')}>
      {movements.map(({ transfer, arrivedAt, missingAt }) => (
        <li key={transfer.id}>
          {t('way.step', {
            when: readInstant(transfer.sentAt),
            direction: labels().transferDirection[transfer.direction],
            from: transfer.fromName,
            to: transfer.toName,
            clerk: transfer.sentBy.displayName,
          })}
          <span className="gs-note">
            {' '}
            {labels().carriage[transfer.carriage]}
            {transfer.carrier && ` · ${transfer.carrier} ${transfer.trackingNumber ?? ''}`}
            {transfer.receivedBy && ` · ${t('way.receivedBy', { name: transfer.receivedBy })}`}
            {transfer.recipientRelation && `（${transfer.recipientRelation}）`}
            {transfer.address && ` · ${transfer.address}`}
            {arrivedAt && ` · ${t('way.arrived', { when: readInstant(arrivedAt) })}`}
            {missingAt && ` · ${t('way.missing', { when: readInstant(missingAt) })}`}
          </span>
          {transfer.signature && (
            <img
              className="gs-signature-thumb"
              src={transfer.signature.url}
              alt={t('way.signature', { name: transfer.receivedBy ?? '' })}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
