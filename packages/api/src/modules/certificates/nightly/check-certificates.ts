import { systemActor } from '../../../kernel/actor.js';
import { FileUnreadable } from '../../../kernel/files/file-reader.js';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CertificateFault, CertificateRow, CertificateStepRow } from '../certificate.entity.js';
import { certificateName } from '../certificate-event.js';
import { ResultDocumentRow } from '../result-document.entity.js';
import { certificateFaults, type FoundFault } from './certificate-faults.js';

const atOnce = 50;

/**
 * S55: every certificate that was ever sealed is looked at, its row, history, result document, file and seal. What is found is kept once,
 * told to those who supervise, and written to the log; what is in order again is marked so.
 */
export async function checkCertificates(services: Services): Promise<number> {
  const { read } = services.db;
  let after = '';
  let found = 0;
  for (;;) {
    const shape = read.shape(CertificateRow);
    const raws = await read.query(
      `SELECT ${shape.selectList()} FROM certificate WHERE (check_code IS NOT NULL OR state NOT IN ('draft', 'void')) AND id > ?
       ORDER BY id LIMIT ${atOnce}`,
      [after],
    );
    const rows = raws.map((raw) => shape.fromRow({ ...raw }));
    if (rows.length === 0) return found;
    after = rows.at(-1)?.id ?? after;
    const steps = await read.list(CertificateStepRow, { certificateId: rows.map(({ id }) => id) }, { seq: 'asc' });
    const results = await read.byKeys(
      ResultDocumentRow,
      rows.flatMap(({ resultId }) => resultId ?? []),
    );
    for (const row of rows) {
      const bytes = await bytesOf(services, row);
      const faults = certificateFaults({
        row,
        steps: steps.filter(({ certificateId }) => certificateId === row.id),
        result: results.find((each) => each?.id === row.resultId) ?? null,
        bytes,
        seals: bytes === null ? null : await services.seals.verifyPdf(bytes),
      });
      found += faults.length;
      await record(services, row, faults);
    }
  }
}

async function bytesOf({ db, files }: Services, { fileId }: CertificateRow): Promise<Buffer | null> {
  const file = fileId === null ? null : await db.read.find(StoredFile, { id: fileId });
  if (file === null) return null;
  return files.reader.readAll(file).catch((error: unknown) => {
    if (error instanceof FileUnreadable) return null;
    throw error;
  });
}

/** New findings are kept and told; one that is known already is not told again. */
async function record(services: Services, row: CertificateRow, faults: readonly FoundFault[]): Promise<void> {
  const known = await services.db.read.list(CertificateFault, { certificateId: row.id, goneAt: null });
  const fresh = faults.filter(({ kind }) => !known.some((each) => each.kind === kind));
  const gone = known.filter(({ kind }) => !faults.some((each) => each.kind === kind));
  if (fresh.length === 0 && gone.length === 0) return;
  const subject = { type: 'certificate', id: row.id };
  const command = { name: 'certificate.check', idempotencyKey: null, input: null, subject };
  await services.uow.run(systemActor('证照巡检'), command, async (tx) => {
    for (const { id } of gone) await tx.updateWhere(CertificateFault, { id, goneAt: null }, { goneAt: tx.now });
    for (const { kind, text } of fresh) {
      await tx.insert(CertificateFault, {
        id: tx.ids.next(),
        certificateId: row.id,
        kind,
        text,
        foundAt: tx.now,
        goneAt: null,
      });
    }
    const text =
      fresh.length > 0
        ? `证照巡检发现异常：${certificateName(row)}。${fresh.map((each) => each.text).join('')}`
        : `证照巡检：${certificateName(row)}已恢复正常。`;
    await tx.event({
      type: fresh.length > 0 ? 'certificate.faultFound' : 'certificate.faultGone',
      subject,
      after: { kinds: faults.map(({ kind }) => kind) },
      text,
      audience: 'audit',
    });
    return done(null);
  });
  for (const { kind, text } of fresh) {
    services.log.error({ certificateId: row.id, number: row.number, kind }, text);
  }
}
