import type { ArchiveEntry } from '../../kernel/files/archive/file-archives.js';
import type { Services } from '../../kernel/services.js';

/** Receipts, notices and decisions in the archive of their application; the policy of papers leaves out what is not released yet. */
export function archiveDocuments({ files, db }: Services): void {
  files.archives.fill('application', async (_actor, applicationId): Promise<ArchiveEntry[]> => {
    const rows = await db.read.query<{ fileId: string; title: string; number: string; unit: string }>(
      `SELECT d.file_id AS fileId, d.title AS title, d.readable_number AS number, u.name AS unit
       FROM procedure_document d JOIN unit u ON u.id = d.unit_id
       WHERE d.application_id = ? AND d.file_id IS NOT NULL ORDER BY d.issued_at, d.id`,
      [applicationId],
    );
    return rows.map(({ fileId, title, number, unit }) => ({
      fileId,
      folders: ['文书'],
      about: `${title} ${number}`,
      version: null,
      by: unit,
    }));
  });
}
