import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplicationDeliveryDocument, type ApplicationDeliveryQuery } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { readDate, readInstant } from '../../ui/dates.js';
import { Badge } from '../../ui/Page.js';
import { useLabels } from '../labels.js';
import { DeliveryChoice } from './DeliveryChoice.js';

type Delivered = ApplicationDeliveryQuery['application']['cases'][number]['deliveries'][number];

const tones = { delivered: 'ok', posted: 'accent', signedFor: 'ok', returned: 'bad', takenBack: undefined } as const;

/** Of an application on its way: how its results are wanted, and what has become of each that was handed over. */
export function DeliveryPanel({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useTranslation('delivery');
  const { deliveryMethod, parcelState } = useLabels();
  const [changing, setChanging] = useState(false);
  const { data } = useQuery(ApplicationDeliveryDocument, { variables: { id: applicationId } });
  if (!data) return null;
  const { deliveryWish, cases } = data.application;
  // What was taken back again was never meant for the applicant.
  const handed = cases.flatMap(({ item, deliveries }) =>
    deliveries.filter(({ newest, state }) => newest && state !== 'takenBack').map((each) => ({ ...each, item })),
  );
  return (
    <div className="stack-tight">
      <p className="row small">
        <span>{t('chosen', { method: deliveryMethod[deliveryWish.method] })}</span>
        {deliveryWish.mayChange && (
          <Button
            look="quiet"
            label={`${t(changing ? 'close' : 'change')}：${name}`}
            onPress={() => setChanging(!changing)}
          >
            {t(changing ? 'close' : 'change')}
          </Button>
        )}
      </p>
      {changing && <DeliveryChoice applicationId={applicationId} />}
      {handed.length > 0 && (
        <ul className="bullets" aria-label={t('records')}>
          {handed.map((each) => (
            <li key={each.id}>
              {each.item.name}：{deliveryMethod[each.method]}{' '}
              <Badge tone={tones[each.state]}>{parcelState[each.state]}</Badge>
              <div className="small soft">
                <Record record={each} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Record({ record }: { record: Delivered }) {
  const { t } = useTranslation('delivery');
  const { carrier: carriers } = useLabels();
  const { carrier, carrierName, trackingNumber, settledOn, settledByName, settledReason } = record;
  const when = readInstant(record.handedOutAt);
  if (record.method !== 'post') return <>{t('handed', { at: when, recipient: record.recipient ?? '' })}</>;
  const by = carrierName ?? (carrier ? carriers[carrier] : '');
  return (
    <>
      {t('posted', { at: when, by, number: trackingNumber ?? '' })}
      {record.state === 'signedFor' &&
        ` ${t('signedFor', { on: readDate(settledOn ?? ''), name: settledByName ?? '' })}`}
      {record.state === 'returned' &&
        ` ${t('returned', { on: readDate(settledOn ?? ''), reason: settledReason ?? '' })}`}
    </>
  );
}
