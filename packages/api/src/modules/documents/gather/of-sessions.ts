import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import { Application } from '../../applications/index.js';
import { Unit } from '../../identity/index.js';
import { acceptanceContentOf } from '../../sessions/index.js';
import { fileDocument } from '../issue-document.js';
import type { Occasion } from './issuing.js';

/**
 * 联合验收意见书: numbered and drawn by the session itself, because its lead unit may attach it as a result at once; it is archived,
 * listed and checked with all other papers.
 */
export async function archiveAcceptancePaper({ tx, services, event }: Occasion): Promise<void> {
  const { resultFileId = null } = event.after as { resultFileId?: string | null };
  if (resultFileId === null) return;
  const content = await acceptanceContentOf(tx, event.subjectId as string);
  if (content?.paper === undefined) return;
  const application = await tx.get(Application, { id: event.applicationId as string });
  const file = await tx.get(StoredFile, { id: resultFileId });
  const { unitId, ...given } = content.paper;
  await fileDocument(tx, services, {
    kind: 'jointAcceptance',
    unit: await tx.get(Unit, { id: unitId }),
    application,
    caseId: null,
    subject: { type: 'session', id: event.subjectId as string },
    released: true,
    title: '综合竣工验收意见书',
    body: { content },
    given,
    file: { fileId: file.id, sha256: file.sha256 },
  });
}
