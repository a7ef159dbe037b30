import { mkdir, statfs } from 'node:fs/promises';
import { formatFileSize } from '@gongshen/shared/material';
import type { Actor } from '../actor.js';
import { instantToDatabase } from '../database/rows.js';
import { instantAfter } from '../now.js';
import type { Services } from '../services.js';
import type { UploadRefusal } from './upload-rules.js';
import type { UploadStore } from './upload-store.js';

const day = 24 * 3600_000;

type Known = Pick<Services, 'config' | 'files' | 'clock'>;

/** Whether there is room for one more upload: on the disk, and in what may lie about without belonging to anything. */
export class UploadRoom {
  constructor(
    private readonly services: Known,
    private readonly store: UploadStore,
    private readonly folder: string,
  ) {}

  /** @param size bytes of the upload that is about to begin */
  async refuse(actor: Actor, size: number): Promise<UploadRefusal | null> {
    const { keptFree, unusedAtMost } = this.services.config.files;
    const begun = await this.store.begun();
    const awaited = begun.reduce((sum, upload) => sum + Math.max(0, upload.size - upload.arrived), 0);
    if ((await this.free()) - awaited - size < keptFree) {
      const message = '系统存储空间不足，暂时不能接收这个文件。已上传的文件不受影响，请稍后再试或联系管理员。';
      return { status: 507, code: 'NO_SPACE', message };
    }
    const { organisationId } = actor.acting;
    const own = begun.filter(({ owner, organisation }) =>
      organisationId === null ? owner === actor.accountId && organisation === null : organisation === organisationId,
    );
    const lying = own.reduce((sum, upload) => sum + upload.size, 0) + (await this.unused(actor));
    if (lying + size <= unusedAtMost) return null;
    const whose = organisationId === null ? '您' : '本单位';
    const message =
      `${whose}已上传而尚未使用的文件有 ${formatFileSize(lying)}，加上这个文件将超过 ${formatFileSize(unusedAtMost)} 的上限。` +
      '请先把已上传的文件用于申报，或取消未完成的上传后再试。';
    return { status: 413, code: 'QUOTA_EXCEEDED', message };
  }

  private async free(): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  /** Bytes of what the organisation, or a person without one, uploaded of late and nothing names. Older files are swept. */
  private async unused({ accountId, acting }: Actor): Promise<number> {
    const { clock, config, files } = this.services;
    const since = instantAfter(clock.now(), -(config.files.unusedForDays + 1) * day);
    const whose =
      acting.organisationId === null ? 'f.uploaded_by = ? AND f.organisation_id IS NULL' : 'f.organisation_id = ?';
    const unused = await files.uses.unusedWhere(`${whose} AND f.uploaded_at > ?`, [
      acting.organisationId ?? accountId,
      instantToDatabase(since),
    ]);
    return unused.reduce((sum, { size }) => sum + size, 0);
  }
}
