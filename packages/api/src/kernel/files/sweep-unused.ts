import { systemActor } from '../actor.js';
import { instantToDatabase } from '../database/rows.js';
import { placeholders } from '../database/sql-connection.js';
import { instantAfter } from '../now.js';
import { done } from '../result.js';
import type { Services } from '../services.js';
import type { UnusedFile } from './file-uses.js';

const day = 24 * 3600_000;
const pageSize = 500;

/**
 * Only what came as an upload: what the system made is a record, whoever names it. The event of the upload bears its instant, so the
 * index over instants finds it.
 */
const uploaded = `EXISTS (SELECT 1 FROM domain_event e
  WHERE e.at = f.uploaded_at AND e.type = 'file.uploaded' AND e.subject_id = f.id)`;

/** Forgets uploads that nothing uses after so many days; their bytes go with the next check. Answers how many. */
export async function sweepUnusedFiles({ db, uow, clock, config, files, log }: Services): Promise<number> {
  const before = instantToDatabase(instantAfter(clock.now(), -config.files.unusedForDays * day));
  let after = '';
  let forgotten = 0;
  for (;;) {
    const page = await db.read.query<{ id: string }>(
      `SELECT id FROM stored_file WHERE id > ? AND uploaded_at < ? ORDER BY id LIMIT ${pageSize}`,
      [after, before],
    );
    const last = page.at(-1);
    if (last === undefined) return forgotten;
    after = last.id;
    const ids = page.map(({ id }) => id);
    const unused = await files.uses.unusedWhere(`f.id IN (${placeholders(ids.length)}) AND ${uploaded}`, ids);
    if (unused.length === 0) continue;
    try {
      forgotten += await forget(unused);
    } catch (error) {
      // Used at this very moment: it is looked at again tomorrow.
      log.warn({ error }, 'unused files could not be removed');
    }
  }

  async function forget(unused: readonly UnusedFile[]): Promise<number> {
    const command = { name: 'file.forget', idempotencyKey: null, input: null, audited: false };
    const outcome = await uow.run(systemActor('清理任务'), command, async (tx) => {
      const ids = unused.map(({ id }) => id);
      const removed = await tx.execute(
        `DELETE FROM stored_file WHERE id IN (${placeholders(ids.length)}) AND ${files.uses.unnamed('stored_file.id')}`,
        ids,
      );
      if (removed === 0) return done(0);
      await tx.event({
        type: 'file.forgotten',
        subject: { type: 'file', id: ids[0] as string },
        after: { files: unused.map(({ id, fileName }) => ({ id, fileName })) },
        text: `清理长期未使用的上传文件 ${removed} 份`,
        audience: 'audit',
      });
      return done(removed);
    });
    return outcome.ok ? outcome.value : 0;
  }
}
