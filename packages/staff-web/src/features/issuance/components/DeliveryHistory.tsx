import { useTranslation } from 'react-i18next';
import type { DeliveryRecordFieldsFragment, ResultNoticeFieldsFragment } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDate, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { parcelTone } from '../../../parts/tags/parcel-tone.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Every handing over of a result, the newest first: to whom, by what way, and what came of it. */
export function DeliveryHistory({ deliveries }: { deliveries: readonly DeliveryRecordFieldsFragment[] }) {
  const { t } = useTranslation('issuance');
  if (deliveries.length === 0) return null;
  return (
    <ul className="gs-plain-list" aria-label={t('history')}>
      {deliveries.map((each) => (
        <li key={each.id}>
          <StatusTag tone={parcelTone[each.state]}>{labels().parcelState[each.state]}</StatusTag>{' '}
          {t('handedOut', {
            method: labels().deliveryMethod[each.method],
            recipient: each.recipient ?? '',
            when: readInstant(each.handedOutAt),
            who: each.handedOutBy?.displayName ?? '',
          })}
          <div className="gs-note">{detailsOf(each).join(' · ')}</div>
          {each.signature && (
            <FileButton
              file={each.signature}
              label={t('signature')}
              name={t('signatureNamed', { name: each.recipient ?? '' })}
            />
          )}
          {each.signedFor && (
            <div className="gs-note">
              {t('signedForWhat', {
                name: each.signedFor.signer,
                when: readInstant(each.signedFor.signedAt),
                clerk: each.signedFor.actorName,
                what: each.signedFor.facts.join('；'),
                digest: each.signedFor.digest.slice(0, 16),
              })}
            </div>
          )}
        </li>
      ))}
    </ul>
  );

  function detailsOf(each: DeliveryRecordFieldsFragment): string[] {
    const words = labels();
    const { carrier, carrierName, trackingNumber, settledOn, settledByName, settledReason } = each;
    return [
      each.relation ? words.recipientRelation[each.relation] : null,
      each.identityPaper ? `${words.identityPaper[each.identityPaper]} ${each.identityMasked ?? ''}` : null,
      each.method === 'electronic' ? null : t('copies', { count: each.copies }),
      carrier ? `${carrierName ?? words.carrier[carrier]} ${trackingNumber ?? ''}` : null,
      each.phone,
      each.address,
      each.state === 'signedFor' ? t('signedFor', { on: readDate(settledOn), name: settledByName ?? '' }) : null,
      each.state === 'returned' ? t('returnedOn', { on: readDate(settledOn), reason: settledReason ?? '' }) : null,
      each.state === 'takenBack' ? t('takenBackOn', { on: readDate(settledOn), reason: settledReason ?? '' }) : null,
    ].filter((text): text is string => text !== null && text !== '');
  }
}

/** 珠 18: whether the applicant was told on the day, and what became of the message. */
export function NoticeLines({ notices }: { notices: readonly ResultNoticeFieldsFragment[] }) {
  const { t } = useTranslation('issuance');
  return (
    <ul className="gs-plain-list" aria-label={t('notices')}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <LampMark lamp={notice.lamp} name={labels().toldState[notice.state]} />{' '}
          {t('reached', { what: labels().resultOccasion[notice.occasion], when: readInstant(notice.reachedAt) })}
          <div className="gs-note">
            <MessageText notice={notice} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What became of the SMS, in a sentence. */
export function MessageText({ notice }: { notice: ResultNoticeFieldsFragment }) {
  const { t } = useTranslation('issuance');
  const { messageState, messageSentAt, knewAt } = notice;
  const to = notice.messageTo ?? '';
  const why = notice.messageError ?? '';
  if (!messageState) return <>{knewAt ? t('message.noneTold', { when: readInstant(knewAt) }) : t('message.none')}</>;
  if (messageState === 'sent') return <>{t('message.sent', { to, when: readInstant(messageSentAt) })}</>;
  if (messageState === 'failed') return <>{t('message.failed', { to, why })}</>;
  return <>{why ? t('message.retrying', { to, why }) : t('message.waiting', { to })}</>;
}
