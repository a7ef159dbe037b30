import type { Actor } from '../../kernel/actor.js';
import { paperPdf } from '../../kernel/documents/paper-pdf.js';
import type { Services } from '../../kernel/services.js';
import { getReadableCertificate } from './take-certificate.js';
import { certificatePaper } from './templates/certificate-paper.js';
import { getTemplate } from './templates/certificate-templates.js';

/** A draft as it would be sealed, marked 样稿 and without a number; null for one that is no draft any more. NOT_FOUND for whom it is not. */
export async function certificatePreview(services: Services, actor: Actor, id: string): Promise<Buffer | null> {
  const row = await getReadableCertificate(services.db.read, actor, id);
  if (row.state !== 'draft') return null;
  return paperPdf(certificatePaper(getTemplate(row.template), row, { at: row.editedAt, checkLink: null }));
}
