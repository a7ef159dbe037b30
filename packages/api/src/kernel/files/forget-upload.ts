import type { Actor } from '../actor.js';
import { instantToDatabase } from '../database/rows.js';
import { done } from '../result.js';
import type { Services } from '../services.js';
import { uploadedAs } from './own-file.js';

/**
 * Takes back a finished upload that nothing uses yet: by who made it, in the same capacity. Its bytes go with the next check of what is
 * stored. `used`: something names it, and what was handed in or recorded stays.
 */
export async function forgetUpload(
  { db, uow, files }: Pick<Services, 'db' | 'uow' | 'files'>,
  actor: Actor,
  fileId: string,
): Promise<'forgotten' | 'used' | 'unknown'> {
  const file = await files.find(fileId);
  if (file === null || !uploadedAs(actor, file)) return 'unknown';
  // What the system made in somebody's name is a record, whoever names it.
  const [upload] = await db.read.query(
    "SELECT id FROM domain_event WHERE at = ? AND type = 'file.uploaded' AND subject_id = ? LIMIT 1",
    [instantToDatabase(file.uploadedAt), fileId],
  );
  if (!upload) return 'unknown';
  const unused = await files.uses.unusedWhere('f.id = ?', [fileId]);
  if (unused.length === 0) return 'used';
  const command = { name: 'file.takeBack', idempotencyKey: null, input: null, subject: { type: 'file', id: fileId } };
  const outcome = await uow.run(actor, command, async (tx) => {
    const removed = await tx.execute(
      `DELETE FROM stored_file WHERE id = ? AND ${files.uses.unnamed('stored_file.id')}`,
      [fileId],
    );
    await tx.event({
      type: removed === 1 ? 'file.takenBack' : 'file.stayed',
      subject: { type: 'file', id: fileId },
      after: { fileName: file.fileName },
      text: removed === 1 ? `撤回未使用的上传文件“${file.fileName}”` : `上传文件“${file.fileName}”已被使用，未撤回`,
      audience: 'audit',
    });
    return done(removed === 1);
  });
  return outcome.ok && outcome.value ? 'forgotten' : 'used';
}
