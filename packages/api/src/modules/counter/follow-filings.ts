import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { CounterFiling } from './visit.entity.js';

/** Acts by which something is filed; after the last two it has been handed in. */
const preparing = [
  'application.opened',
  'application.draftSaved',
  'application.materialAdded',
  'application.pointAnswered',
];
const handingIn = ['application.submitted', 'application.resubmitted'];

/** What was filed on a visit is remembered with it: by whom, for whom, when (珠 9). */
export function followFilings({ reactions }: Services): void {
  for (const type of preparing) reactions.on(type, (tx, event) => remember(tx, event, false));
  for (const type of handingIn) reactions.on(type, (tx, event) => remember(tx, event, true));
}

async function remember(tx: Tx, { applicationId }: DomainEvent, handedIn: boolean): Promise<void> {
  const { actor } = tx;
  if (actor.kind !== 'person' || !actor.acting.mandate || applicationId === null) return;
  const visitId = actor.acting.mandate.id;
  const known = await tx.find(CounterFiling, { visitId, applicationId });
  if (known === null) {
    await tx.insert(CounterFiling, {
      id: tx.ids.next(),
      visitId,
      applicationId,
      clerkId: actor.accountId,
      begunAt: tx.now,
      submittedAt: handedIn ? tx.now : null,
    });
  } else if (handedIn) {
    await tx.updateWhere(CounterFiling, { id: known.id }, { submittedAt: tx.now, clerkId: actor.accountId });
  }
}
