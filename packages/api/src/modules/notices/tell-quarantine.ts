import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { tellPeople } from './tell-people.js';

interface Quarantined {
  fileName: string;
  scanFinding: string | null;
  accountId: string;
}

/** Whoever uploaded a file that turned out to be malicious is told at once, and where it lies in an application, is led there. */
export async function tellQuarantined(tx: Tx, event: DomainEvent): Promise<void> {
  const { fileName, scanFinding, accountId } = event.after as Quarantined;
  const [place] = await tx.query<{ applicationId: string }>(
    `SELECT m.application_id AS applicationId FROM material_version v JOIN material m ON m.id = v.material_id
     WHERE v.file_id = ? AND m.removed_at IS NULL LIMIT 1`,
    [event.subjectId],
  );
  await tellPeople(tx, [{ accountId }], {
    title: '上传的文件已被隔离',
    body: `您上传的“${fileName}”检出恶意代码（${scanFinding ?? '未知'}），已隔离，任何人都不能查看。请对电脑查杀病毒后，重新上传干净的文件。`,
    link: place ? `/applications/${place.applicationId}` : '',
    key: `quarantine:${event.subjectId}`,
  });
}
