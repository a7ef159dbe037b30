import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import type { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, ItemCaseRow } from '../../cases/index.js';
import { ResultDocumentRow } from '../result-document.entity.js';

/** 珠 18: the first download by the applicant is the delivery of an electronic result; later ones change nothing. */
export async function recordDownload(services: Services, actor: Actor, file: StoredFile): Promise<void> {
  if (actor.acting.role !== Role.applicant) return;
  // The same file may serve several cases, of other organisations as well.
  const documents = await services.db.read.list(ResultDocumentRow, { fileId: file.id, effective: true });
  if (documents.length === 0) return;
  const cases = await services.db.read.list(ItemCaseRow, { id: documents.map(({ caseId }) => caseId) });
  const own = cases.filter(({ organisationId }) => organisationId === actor.acting.organisationId);
  for (const itemCase of own) if (itemCase.downloadedAt === null) await markDownloaded(services, actor, itemCase, file);
}

async function markDownloaded(
  services: Services,
  actor: Actor,
  itemCase: ItemCaseRow,
  file: StoredFile,
): Promise<void> {
  const command = {
    name: 'result.download',
    idempotencyKey: null,
    input: { fileId: file.id },
    subject: { type: 'case', id: itemCase.id },
    // Two downloads at once: the second finds nothing left to record.
    audited: false,
  };
  await services.uow.run(actor, command, async (tx) => {
    const first = await tx.updateWhere(
      ItemCaseRow,
      { id: itemCase.id, deliveryState: 'handedOut', downloadedAt: null },
      { downloadedAt: tx.now },
    );
    if (first === 0) return done(null);
    await caseEvent(tx, itemCase, {
      type: 'case.resultDownloaded',
      after: { downloadedAt: tx.now, fileId: file.id },
      text: `申请人下载了“${itemCase.itemName}”的办理结果。`,
    });
    return done(null);
  });
}
