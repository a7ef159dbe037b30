import { dayInWords } from '@gongshen/shared/clock';
import { systemActor } from '../../../kernel/actor.js';
import { dayOf } from '../../../kernel/now.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { HeldDocument } from '../../materials/index.js';
import { soonAfter } from '../library.entry.js';

const pageSize = 200;

/** Tells organisations of what runs out within thirty days, each document once. Answers how many were told of. */
export async function tellExpiring(services: Services): Promise<number> {
  const today = dayOf(services.clock.now());
  let told = 0;
  for (;;) {
    const rows = await services.db.read.query<{ id: string }>(
      `SELECT id FROM held_document WHERE valid_until >= ? AND valid_until <= ? AND replaced_at IS NULL AND ended_at IS NULL
         AND expiry_told_at IS NULL ORDER BY valid_until, id LIMIT ${pageSize}`,
      [today, soonAfter(today)],
    );
    for (const { id } of rows) told += await tellOf(services, id);
    if (rows.length < pageSize) return told;
  }
}

async function tellOf(services: Services, id: string): Promise<number> {
  const command = { name: 'library.tellExpiring', idempotencyKey: null, input: id, audited: false };
  const outcome = await services.uow.run(systemActor('资料库'), command, async (tx) => {
    const marked = await tx.updateWhere(
      HeldDocument,
      { id, expiryToldAt: null, replacedAt: null, endedAt: null },
      { expiryToldAt: tx.now },
    );
    if (marked !== 1) return done(0);
    const { organisationId, name, reference, validUntil } = await tx.get(HeldDocument, { id });
    await tx.event({
      type: 'library.expiring',
      subject: { type: 'heldDocument', id },
      after: { organisationId, name, reference, validUntil },
      text: `资料库文件“${name}”将于${dayInWords(validUntil ?? '')}到期。`,
      audience: 'audit',
    });
    return done(1);
  });
  return outcome.ok ? outcome.value : 0;
}
