import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { PaperOriginalsDocument, type PaperOriginalsQuery } from '../../generated/graphql.js';
import { readInstant } from '../../ui/dates.js';
import { Badge } from '../../ui/Page.js';
import { useLabels } from '../labels.js';
import { isWaiting, originalTone, whereabouts } from './originals.logic.js';

type Original = PaperOriginalsQuery['application']['originals'][number];

/** 珠 9, 13: that the window filed for the organisation, and where its paper originals are. Nothing where neither is the case. */
export function PaperOriginals({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('parts');
  const { visitorRelation } = useLabels();
  const { data } = useQuery(PaperOriginalsDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return null;
  const { originals, counterFilings } = data.application;
  return (
    <>
      {counterFilings.map((filing) => (
        <p key={filing.id} className="small soft">
          {t('originals.filed', {
            window: filing.window.name,
            person: filing.personName,
            relation: visitorRelation[filing.relation],
            when: readInstant(filing.submittedAt ?? filing.begunAt),
          })}
        </p>
      ))}
      {originals.length > 0 && (
        <section aria-label={t('originals.title')}>
          <p>
            <strong>{t('originals.title')}</strong>
          </p>
          <ul className="bullets">
            {originals.map((original) => (
              <Item key={original.id} original={original} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Item({ original }: { original: Original }) {
  const { t } = useTranslation('parts');
  const { originalState, carriage } = useLabels();
  const last = original.movements.at(-1)?.transfer;
  const place = whereabouts(original);
  return (
    <li>
      {original.name}（{t('originals.amount', { copies: original.copies, pages: original.pages })}）{' '}
      <Badge tone={originalTone(original.state)}>{originalState[original.state]}</Badge>{' '}
      <span className="small soft">
        {place && `${place} · `}
        {t('originals.since', { when: readInstant(original.sinceAt) })}
        {original.remark && ` · ${original.remark}`}
        {original.state === 'posted' &&
          last &&
          ` · ${carriage[last.carriage]} ${last.carrier ?? ''} ${last.trackingNumber ?? ''}`}
        {original.state === 'pickedUp' && last?.receivedBy && ` · ${t('originals.takenBy', { name: last.receivedBy })}`}
      </span>
      {isWaiting(original) && <div>{t('originals.fetch', { window: original.window.name })}</div>}
    </li>
  );
}
