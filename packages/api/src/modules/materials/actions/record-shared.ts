import type { Actor } from '../../../kernel/actor.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { HeldDocument, HeldOrigin } from '../held-document.entity.js';
import type { SharedDocument, SharingQuery } from '../sharing-gateway.js';

const sameAs = (document: SharedDocument) => (row: HeldDocument) =>
  row.materialCode === document.materialCode &&
  row.reference === document.reference &&
  row.projectCode === document.projectCode;

/**
 * Asks data sharing for what a form will need and records what it answered, so that every later read finds it in the
 * library (珠 14). The gateway is asked outside any transaction; nothing is written when nothing is new.
 */
export async function recordShared(services: Services, actor: Actor, query: SharingQuery): Promise<void> {
  const found = await services.sharing.find(query);
  if (found.length === 0) return;
  const wanted = { organisationId: query.organisationId, source: HeldOrigin.sharing };
  const recorded = await services.db.read.list(HeldDocument, wanted);
  if (found.every((document) => recorded.some(sameAs(document)))) return;
  const command = { name: 'recordShared', idempotencyKey: null, input: query };
  await services.uow.run(actor, command, async (tx) => {
    const known = await tx.list(HeldDocument, wanted);
    const fresh = found.filter((document) => !known.some(sameAs(document)));
    if (fresh.length > 0) {
      await tx.insert(
        HeldDocument,
        fresh.map((document) => ({ ...document, id: tx.ids.next(), ...wanted })),
      );
    }
    await tx.event({
      type: 'sharing.recorded',
      subject: { type: 'organisation', id: query.organisationId },
      after: fresh.map(({ materialCode, reference }) => ({ materialCode, reference })),
      text: `通过数据共享取得 ${fresh.length} 份材料`,
      audience: 'audit',
    });
    return done(null);
  });
}
