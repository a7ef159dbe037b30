import { Button, Checkbox, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IssuedCaseFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { DeliveryHistory, NoticeLines } from './DeliveryHistory.js';
import type { ParcelAct } from './ParcelDialogs.js';

export type ResultAct = ParcelAct | 'handOut' | 'again' | 'told' | 'arrival';

interface Props {
  itemCase: IssuedCaseFragment;
  /** Null: there is nothing to choose between. */
  chosen: boolean | null;
  onChoose: (chosen: boolean) => void;
  onAct: (act: ResultAct) => void;
}

/** One result of an application: the paper, what the applicant knows of it, and to whom it went (珠 17, 18). */
export function IssuedResult({ itemCase, chosen, onChoose, onAct }: Props) {
  const { t } = useTranslation('issuance');
  const { delivery, deliveries, resultContacts, resultNotices } = itemCase;
  const name = itemCase.item.name;
  const [newest] = deliveries;
  const mayHandOut = itemCase.availableActions.includes('handOut');
  const untold = resultNotices.some(({ state }) => state === 'dueToday' || state === 'missed');
  const paperHere = resultNotices.some(({ occasion }) => occasion === 'paper');
  return (
    <>
      <h2 className="gs-section-title">
        {chosen !== null && (
          <Checkbox
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
            aria-label={t('choose', { item: name })}
          />
        )}{' '}
        {name} <StatusTag tone={caseTone[itemCase.status]}>{labels().caseStatus[itemCase.status]}</StatusTag>
      </h2>
      <p className="gs-note">
        {itemCase.unit.name} · {itemCase.number}
        {itemCase.decidedAt && ` · ${t('decidedAt', { when: readInstant(itemCase.decidedAt) })}`}
        {(itemCase.deliveryWaitingDays ?? 0) > 0 && ` · ${t('waiting', { count: itemCase.deliveryWaitingDays ?? 0 })}`}
      </p>
      {itemCase.result ? <ResultFacts result={itemCase.result} /> : <p>{t('noResult')}</p>}
      <NoticeLines notices={resultNotices} />
      {resultContacts.length > 0 && (
        <ul className="gs-plain-list" aria-label={t('contacts')}>
          {resultContacts.map((contact) => (
            <li key={contact.id}>
              {t(contact.reached ? 'contact.reached' : 'contact.missed', {
                how: labels().toldHow[contact.how],
                person: contact.person,
                when: readInstant(contact.contactedAt),
                who: contact.recordedBy?.displayName ?? '',
              })}
              {contact.note && <div className="gs-note">{contact.note}</div>}
            </li>
          ))}
        </ul>
      )}
      <DeliveryHistory deliveries={deliveries} />
      {delivery?.downloadedAt && (
        <p className="gs-note">{t('downloaded', { when: readInstant(delivery.downloadedAt) })}</p>
      )}
      <Space wrap className="gs-block">
        {mayHandOut && (
          <Button type="primary" onClick={() => onAct('handOut')} aria-label={t('handOutNamed', { item: name })}>
            {t('handOut')}
          </Button>
        )}
        {newest?.maySettle && (
          <>
            <Button
              type="primary"
              onClick={() => onAct('signed')}
              aria-label={t('parcel.signed.named', { item: name })}
            >
              {t('parcel.signed.action')}
            </Button>
            <Button onClick={() => onAct('returned')} aria-label={t('parcel.returned.named', { item: name })}>
              {t('parcel.returned.action')}
            </Button>
          </>
        )}
        {newest?.mayDeliverAgain && (
          <Button type="primary" onClick={() => onAct('again')} aria-label={t('againNamed', { item: name })}>
            {t('again')}
          </Button>
        )}
        {untold && (
          <Button onClick={() => onAct('told')} aria-label={t('told.named', { item: name })}>
            {t('told.action')}
          </Button>
        )}
        {itemCase.result && !paperHere && (mayHandOut || newest?.method === 'electronic') && (
          <Button onClick={() => onAct('arrival')} aria-label={t('arrival.named', { item: name })}>
            {t('arrival.action')}
          </Button>
        )}
        {newest?.mayTakeBack && (
          <Button danger onClick={() => onAct('takeBack')} aria-label={t('parcel.takeBack.named', { item: name })}>
            {t('parcel.takeBack.action')}
          </Button>
        )}
      </Space>
    </>
  );
}
