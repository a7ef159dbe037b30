import type { CaseOutcomeFieldsFragment } from '../../../generated/graphql.js';

type Handing = {
  delivery: Pick<NonNullable<CaseOutcomeFieldsFragment['delivery']>, 'state'> | null;
  deliveryClock: Pick<NonNullable<CaseOutcomeFieldsFragment['deliveryClock']>, 'lamp' | 'dueOn' | 'state'> | null;
};

/** What is said of a result that was not handed over yet; null when there is nothing to say. */
export function deliveryTold({ delivery, deliveryClock }: Handing): 'deliveryDue' | 'deliveryLate' | null {
  if (delivery?.state === 'handedOut' || !deliveryClock?.dueOn || deliveryClock.state === 'stopped') return null;
  return deliveryClock.lamp === 'red' ? 'deliveryLate' : 'deliveryDue';
}
