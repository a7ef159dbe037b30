import type { Actor } from '../../../kernel/actor.js';
import { done, type Outcome, type Refusal } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { NotificationRow } from '../notification.entity.js';

/** Marks the person's own notices as read; others' ids change nothing. Setting twice is the same as once. */
export function markNotificationsRead(
  services: Services,
  actor: Actor,
  ids: readonly string[],
): Promise<Outcome<number, Refusal>> {
  // A mark of the reader's own, like "last seen": no act on anybody's affairs, so it leaves no event.
  const command = { name: 'notification.read', idempotencyKey: null, input: ids, audited: false };
  return services.uow.run(actor, command, async (tx) => {
    const wanted = [...new Set(ids)].slice(0, 500);
    if (wanted.length === 0) return done(0);
    return done(
      await tx.updateWhere(
        NotificationRow,
        { id: wanted, accountId: actor.accountId, readAt: null },
        { readAt: tx.now },
      ),
    );
  });
}
