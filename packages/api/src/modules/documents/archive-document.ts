import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { systemActor } from '../../kernel/actor.js';
import { paperPdf } from '../../kernel/documents/paper-pdf.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import type { PaperFacts } from './paper-facts.js';
import { ProcedureDocument } from './procedure-document.entity.js';
import { paperOf } from './templates/index.js';

type Stored = Pick<ProcedureDocument, 'kind' | 'templateVersion' | 'facts'>;

/** The paper of stored facts, drawn anew: the same facts give the same bytes. */
export async function drawDocument({ files }: Pick<Services, 'files'>, document: Stored): Promise<Buffer> {
  const facts = document.facts as PaperFacts;
  const { signatureSha256 = null } = facts.body as { signatureSha256?: string | null };
  const signature = signatureSha256 === null ? null : await buffer((await files.storage.open(signatureSha256)).stream);
  return paperPdf(paperOf(document.kind, document.templateVersion, facts, { signature }));
}

const archive = {
  name: 'document.archive',
  idempotencyKey: null,
  input: null,
  audited: false,
};

/**
 * Draws the paper and archives it with its hash; one that is archived already stays as it is. Two at once draw it twice, to the same
 * bytes, and one of them writes the row. Answers the file's id.
 */
export async function archiveDocument(services: Services, id: string): Promise<string> {
  const document = await services.db.read.get(ProcedureDocument, { id });
  if (document.fileId !== null) return document.fileId;
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
    return done(fileId);
  });
  if (!outcome.ok) throw new Error('Archiving is never refused');
  return outcome.value;
}

/** Papers drawn in one run of the job: about three seconds' work. */
const batch = 10;

/** Archives what was issued and not drawn yet, the oldest first. Answers how many; one that fails holds up no other. */
export async function archiveDue(services: Services): Promise<number> {
  const rows = await services.db.read.query<{ id: string }>(
    `SELECT id FROM procedure_document WHERE file_id IS NULL ORDER BY issued_at, id LIMIT ${batch}`,
  );
  let archived = 0;
  for (const { id } of rows) {
    try {
      await archiveDocument(services, id);
      archived += 1;
    } catch (error) {
      services.log.error({ document: id, error }, 'a document could not be archived');
    }
  }
  return archived;
}
