import { systemActor } from '../../../kernel/actor.js';
import { instantToDatabase } from '../../../kernel/database/rows.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { instantAfter } from '../../../kernel/now.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { CertificateSealing } from './sealing.entity.js';
import type { SealingState } from './sealing-states.js';

/** Longer than any keeper of a key may take to answer. */
const patience = 2 * 60_000;

/** Takes an open sealing to its end; answers whether it was still open, for whoever comes second does nothing. */
export async function closeSealing(
  tx: Tx,
  id: string,
  state: Exclude<SealingState, 'open'>,
  failure: string | null,
): Promise<boolean> {
  const closed = await tx.updateWhere(CertificateSealing, { id, state: 'open' }, { state, endedAt: tx.now, failure });
  return closed === 1;
}

/** It came to nothing: the draft can be changed and sealed again, and keeps the number it was given. */
export async function failSealing(
  tx: Tx,
  { id, certificateId, number }: Pick<CertificateSealing, 'id' | 'certificateId' | 'number'>,
  state: 'failed' | 'interrupted',
  failure: string,
): Promise<void> {
  if (!(await closeSealing(tx, id, state, failure))) return;
  await tx.updateWhere(CertificateRow, { id: certificateId, sealingId: id }, { sealingId: null });
  const row = await tx.get(CertificateRow, { id: certificateId });
  await certificateEvent(tx, row, {
    type: 'certificate.sealingFailed',
    after: { sealingId: id, state, number, failure },
    text: `${certificateName(row)}没有盖成章：${failure}编号${number}保留，可以重新盖章。`,
    audience: 'authority',
  });
}

/** Sealings nobody came back from: the process ended, or its answer never came. Answers how many were undone. */
export async function undoLostSealings(services: Services): Promise<number> {
  const { read } = services.db;
  const since = instantToDatabase(instantAfter(services.clock.now(), -patience));
  const lost = await read.query<{ id: string }>(
    "SELECT id FROM certificate_sealing WHERE state = 'open' AND started_at <= ? ORDER BY started_at LIMIT 100",
    [since],
  );
  for (const { id } of lost) {
    const command = { name: 'certificate.undoSealing', idempotencyKey: null, input: null, audited: false };
    await services.uow.run(systemActor('用章清理'), command, async (tx) => {
      const sealing = await tx.get(CertificateSealing, { id });
      await failSealing(tx, sealing, 'interrupted', '用章过程中断，没有收到结果。');
      return done(null);
    });
  }
  return lost.length;
}
