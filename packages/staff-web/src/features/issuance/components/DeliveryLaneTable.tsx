import { useQuery } from '@apollo/client/react';
import type { DeliveryLane } from '@gongshen/shared/delivery';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeliveryQueueDocument, type DeliveryQueueRowFragment } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDate, readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';

interface Props {
  lane: Exclude<DeliveryLane, 'toHandOut'>;
  search: string;
  /** For what waits to be fetched: at least so many days. */
  sinceDays: number | null;
}

/** What waits to be fetched, is on its way, came back, or is past its ten working days (许可法 44), what waits longest first. */
export function DeliveryLaneTable({ lane, search, sinceDays }: Props) {
  const { t } = useTranslation('issuance');
  const query = useQuery(DeliveryQueueDocument, {
    variables: { lane, first: 20, search: search || null, sinceDays },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const words = labels();
  const columns: RecordColumn<DeliveryQueueRowFragment>[] = [
    {
      key: 'item',
      title: t('column.item'),
      render: (row) => (
        <>
          <Link to={paths.issueApplication(row.application.id)}>{row.item.name}</Link>
          <div className="gs-note">{row.number}</div>
        </>
      ),
    },
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => (
        <>
          {row.project.name}
          <div className="gs-note">{row.application.organisation.name}</div>
        </>
      ),
    },
    { key: 'decidedAt', title: t('column.decidedAt'), render: (row) => readInstant(row.decidedAt) },
    lane === 'posted' || lane === 'returned'
      ? {
          key: 'parcel',
          title: t('column.parcel'),
          render: ({ deliveries }) => {
            const parcel = deliveries.find(({ newest }) => newest);
            if (!parcel) return '—';
            const by = parcel.carrierName ?? (parcel.carrier ? words.carrier[parcel.carrier] : '');
            return (
              <>
                {by} {parcel.trackingNumber}
                <div className="gs-note">
                  {parcel.state === 'returned'
                    ? t('returnedOn', { on: readDate(parcel.settledOn), reason: parcel.settledReason ?? '' })
                    : t('postedAt', { when: readInstant(parcel.handedOutAt) })}
                </div>
              </>
            );
          },
        }
      : {
          key: 'waiting',
          title: t('column.waiting'),
          render: (row) => (
            <>
              {t('waiting', { count: row.deliveryWaitingDays ?? 0 })}
              <div className="gs-note">{words.deliveryMethod[row.application.deliveryWish.method]}</div>
            </>
          ),
        },
    {
      key: 'due',
      title: t('column.due'),
      render: ({ deliveryClock }) =>
        deliveryClock?.dueOn ? (
          <>
            {readDue(deliveryClock.dueOn, deliveryClock.provisional)} <LampMark lamp={deliveryClock.lamp} />
          </>
        ) : (
          '—'
        ),
    },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ resultNotices }) =>
        resultNotices.map(({ id, lamp, state }) => (
          <div key={id}>
            <LampMark lamp={lamp} name={words.toldState[state]} />
          </div>
        )),
    },
  ];
  return (
    <Loaded query={query}>
      {({ deliveries }) => (
        <ConnectionTable
          connection={deliveries}
          label={words.deliveryLane[lane]}
          columns={columns}
          empty={t(`emptyLane.${lane}`)}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
