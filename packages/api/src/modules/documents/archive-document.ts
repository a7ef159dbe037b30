import { createHash } from 'node:crypto';
import { systemActor } from '../../kernel/actor.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { paperPdf } from '../../kernel/documents/paper-pdf.js';
import { StoredFile } from '../../kernel/files/stored-file.entity.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { PaperUndrawable, recordTrouble } from './archive-troubles.js';
import { DocumentTrouble } from './document-trouble.entity.js';
import { maskedFacts } from './masked-facts.js';
import type { PaperFacts } from './paper-facts.js';
import { ProcedureDocument } from './procedure-document.entity.js';
import { paperOf } from './templates/index.js';

type Stored = Pick<ProcedureDocument, 'kind' | 'templateVersion' | 'facts'>;

/** The paper of stored facts, drawn anew: the same facts give the same bytes. Throws FileUnreadable, PaperUndrawable. */
export async function drawDocument(services: Pick<Services, 'files' | 'db'>, document: Stored): Promise<Buffer> {
  const facts = document.facts as PaperFacts;
  const { signatureSha256 = null } = facts.body as { signatureSha256?: string | null };
  const signature = signatureSha256 === null ? null : await pictureOf(services, signatureSha256);
  return paperPdf(paperOf(document.kind, document.templateVersion, facts, { signature }));
}

/** A copy for those who may read the paper and not whom and where it was served to (docs/decisions/0147). Never archived. */
export function drawMaskedCopy({ kind, templateVersion, facts }: Stored): Promise<Buffer> {
  return paperPdf(
    paperOf(kind, templateVersion, maskedFacts(kind, facts as PaperFacts), { signature: null, copy: true }),
  );
}

/** Checked against its hash: what was altered behind the system's back stands on no paper. */
async function pictureOf({ files, db }: Pick<Services, 'files' | 'db'>, sha256: string): Promise<Buffer> {
  const file = await db.read.find(StoredFile, { sha256 });
  if (file === null) throw new PaperUndrawable('文书上的签名图片没有登记，请查看系统日志。');
  return files.reader.readAll(file);
}

const archive = {
  name: 'document.archive',
  idempotencyKey: null,
  input: null,
  audited: false,
};

/**
 * Draws the paper and archives it with its hash; one that is archived already stays as it is. Two at once draw it twice, to the same
 * bytes, and one of them writes the row. Answers the file's id. What cannot be drawn is kept as a trouble, and thrown.
 */
export async function archiveDocument(services: Services, id: string): Promise<string> {
  const document = await services.db.read.get(ProcedureDocument, { id });
  if (document.fileId !== null) return document.fileId;
  try {
    return await drawAndKeep(services, document);
  } catch (error) {
    await recordTrouble(services, id, error);
    throw error;
  }
}

async function drawAndKeep(services: Services, document: ProcedureDocument): Promise<string> {
  const { id } = document;
  const bytes = await drawDocument(services, document);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const outcome = await services.uow.run(systemActor('文书归档'), archive, async (tx) => {
    const present = await tx.get(ProcedureDocument, { id });
    if (present.fileId !== null) return done(present.fileId);
    const maker = {
      accountId: document.issuedBy ?? 'system',
      acting: { organisationId: null, unitId: document.unitId },
    };
    const made = {
      bytes,
      fileName: `${document.title}${document.readableNumber}.pdf`,
      mediaType: 'application/pdf',
    };
    const fileId = await services.files.storeMade(tx, maker, made);
    const written = await tx.updateWhere(ProcedureDocument, { id, fileId: null }, { fileId, sha256 });
    if (written !== 1) throw new Error(`Document ${id} was archived meanwhile`);
    await tx.deleteWhere(DocumentTrouble, { documentId: id });
    return done(fileId);
  });
  if (!outcome.ok) throw new Error('Archiving is never refused');
  return outcome.value;
}

/** Papers drawn in one run of the job: about three seconds' work. */
const batch = 10;

/**
 * Archives what was issued and not drawn yet, the oldest first; what failed before comes after, and not before its time. Answers how
 * many; one that fails holds up no other.
 */
export async function archiveDue(services: Services): Promise<number> {
  const rows = await services.db.read.query<{ id: string }>(
    `SELECT d.id AS id FROM procedure_document d LEFT JOIN document_trouble t ON t.document_id = d.id
     WHERE d.file_id IS NULL AND (t.id IS NULL OR t.next_try_at <= ?)
     ORDER BY COALESCE(t.attempts, 0), d.issued_at, d.id LIMIT ${batch}`,
    [instantToDatabase(services.clock.now())],
  );
  let archived = 0;
  for (const { id } of rows) {
    const done = await archiveDocument(services, id).then(
      () => true,
      () => false,
    );
    if (done) archived += 1;
  }
  return archived;
}
