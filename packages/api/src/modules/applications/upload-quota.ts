import { formatFileSize } from '@gongshen/shared/material';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { UploadRefusal } from '../../kernel/files/upload-rules.js';
import type { Services } from '../../kernel/services.js';
import { applicationScope } from './application.queries.js';

/** Bytes of all versions of all materials of an application, those taken away again included: they stay for the record. */
export async function bytesOfApplication(read: Reader, applicationId: string): Promise<number> {
  const [row] = await read.query<{ bytes: number | null }>(
    `SELECT SUM(f.size) AS bytes FROM material m JOIN material_version v ON v.material_id = m.id
     JOIN stored_file f ON f.id = v.file_id WHERE m.application_id = ?`,
    [applicationId],
  );
  return Number(row?.bytes ?? 0);
}

/** Why a file has no room in an application any more; null: it has. */
export function overQuota(used: number, file: { fileName: string; size: number }, atMost: number): string | null {
  if (used + file.size <= atMost) return null;
  const left = Math.max(0, atMost - used);
  return (
    `“${file.fileName}”有 ${formatFileSize(file.size)}，本次申报的材料（含历次版本）总量上限为 ${formatFileSize(atMost)}，` +
    `还可上传 ${formatFileSize(left)}。请压缩后再上传，或与窗口联系。`
  );
}

/** An upload that names the application it is for is refused before its first byte when there is no room for it. */
export function registerUploadQuota({ files, db, config }: Services): void {
  files.quotas.register('application', async (actor, applicationId, file): Promise<UploadRefusal | null> => {
    if (!(await mayRead(db.read, actor, applicationId))) {
      return { status: 404, code: 'NOT_FOUND', message: '没有找到要上传材料的申报，请刷新页面后再试。' };
    }
    const message = overQuota(await bytesOfApplication(db.read, applicationId), file, config.files.perApplication);
    return message === null ? null : { status: 413, code: 'QUOTA_EXCEEDED', message };
  });
}

async function mayRead(read: Reader, actor: Actor, applicationId: string): Promise<boolean> {
  const scope = applicationScope(actor);
  const rows = await read.query(`SELECT a.id FROM application a WHERE a.id = ? AND (${scope.sql})`, [
    applicationId,
    ...scope.params,
  ]);
  return rows.length > 0;
}
