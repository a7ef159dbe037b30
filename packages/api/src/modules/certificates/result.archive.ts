import type { ArchiveEntry } from '../../kernel/files/archive/file-archives.js';
import type { Services } from '../../kernel/services.js';

/** The results of an application's cases in its archive; the policy of results leaves out what is not the person's to see yet. */
export function archiveResults({ files, db }: Services): void {
  files.archives.fill('application', async (_actor, applicationId): Promise<ArchiveEntry[]> => {
    const rows = await db.read.query<{ fileId: string; itemName: string; title: string; number: string; unit: string }>(
      `SELECT d.file_id AS fileId, d.item_name AS itemName, d.title AS title, d.number AS number, u.name AS unit
       FROM result_document d JOIN unit u ON u.id = d.unit_id
       WHERE d.application_id = ? AND d.replaced_at IS NULL ORDER BY d.issued_on, d.id`,
      [applicationId],
    );
    return rows.map(({ fileId, itemName, title, number, unit }) => ({
      fileId,
      folders: ['办理结果', itemName],
      about: `${title}（${number}）`,
      version: null,
      by: unit,
    }));
  });
}
