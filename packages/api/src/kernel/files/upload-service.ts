import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Actor } from '../actor.js';
import type { Services } from '../services.js';
import { inspectFile } from './inspection/inspect-file.js';
import { scanUpload } from './inspection/scan-files.js';
import { type Brought, uploadedAs } from './own-file.js';
import type { StoredFile } from './stored-file.entity.js';
import { UploadRoom } from './upload-room.js';
import { cleanFileName, refuseAfterUpload, refuseBeforeUpload, type UploadRefusal } from './upload-rules.js';
import { DiskFull, UploadStore } from './upload-store.js';

type Upload = Awaited<ReturnType<FileStore['getUpload']>>;

const uploadId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In whose name an upload was begun. */
const beganBy = ({ owner, organisation, unit }: Record<string, string | null>): Brought => ({
  uploadedBy: owner ?? '',
  organisationId: organisation || null,
  unitId: unit || null,
});

/** What tus turns into an HTTP answer. */
const thrown = ({ status, code, message }: UploadRefusal) => ({
  status_code: status,
  body: JSON.stringify({ code, message }),
});

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** Bytes on the disk, not in the system's cache: what is acknowledged is kept. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Resumable uploads (tus 1.0) into a folder beside the stored files. A finished upload is hashed, looked at and stored
 * under the upload's own id; the last answer is `{ id, fileName, mediaType, size, sha256, scanState }`.
 */
export class UploadService {
  private readonly store: UploadStore;
  private readonly room: UploadRoom;
  private readonly tus: Server;
  private readonly actors = new AsyncLocalStorage<Actor>();
  private readonly folder: string;
  private readonly finishing = new Map<string, Promise<StoredFile>>();

  constructor(private readonly services: Services) {
    const { config, ids } = services;
    this.folder = join(config.dataDir, 'uploads');
    this.store = new UploadStore(this.folder);
    this.room = new UploadRoom(services, this.store, this.folder);
    this.tus = new Server({
      path: '/uploads',
      datastore: this.store,
      maxSize: config.upload.sizeAtMost,
      relativeLocation: true,
      allowedOrigins: () => false,
      namingFunction: () => ids.next(),
      onUploadCreate: async (_request, upload) => ({ metadata: await this.accept(upload) }),
      onUploadFinish: async (_request, upload) => {
        const file = await this.finish(upload, this.actor());
        const { id, fileName, mediaType, size, sha256, scanState } = file;
        const body = JSON.stringify({ id, fileName, mediaType, size, sha256, scanState });
        return { status_code: 200, headers: { 'content-type': 'application/json' }, body };
      },
      onResponseError: (request, error) => this.afterFailure(request, error),
    });
  }

  /** Answers one request of the protocol for a signed-in person. */
  handle(actor: Actor, request: IncomingMessage, response: ServerResponse): Promise<void> {
    return this.actors.run(actor, () => this.tus.handle(request, response));
  }

  /** The person's own unfinished upload, begun in the capacity acted in now, or null. */
  async find(actor: Actor, id: string): Promise<Upload | null> {
    if (!uploadId.test(id)) return null;
    const upload = await this.store.getUpload(id).catch(() => null);
    return upload?.metadata && uploadedAs(actor, beganBy(upload.metadata)) ? upload : null;
  }

  /** Hashes, looks at and stores a completely received upload. Throws the refusal in tus's form, the bytes then being gone. */
  finish(upload: Upload, actor: Actor): Promise<StoredFile> {
    // The last piece and a client asking where it stands may both finish it.
    const running = this.finishing.get(upload.id) ?? this.finishOnce(upload, actor);
    this.finishing.set(upload.id, running);
    return running.finally(() => this.finishing.delete(upload.id));
  }

  /** Removes uploads nobody went on with. `now` as ISO instant. */
  async sweep(now: string): Promise<number> {
    const before = Date.parse(now) - this.services.config.upload.abandonedAfterHours * 3_600_000;
    let swept = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  private actor(): Actor {
    const actor = this.actors.getStore();
    if (!actor) throw new Error('An upload without a person');
    return actor;
  }

  private async accept(upload: Upload): Promise<Record<string, string>> {
    const actor = this.actor();
    const metadata = upload.metadata ?? {};
    const fileName = cleanFileName(metadata.filename ?? '');
    const size = upload.size ?? 0;
    const refusal =
      refuseBeforeUpload(fileName, size, this.services.config.upload) ??
      (await this.services.files.quotas.refuse(actor, metadata, { fileName, size })) ??
      (await this.room.refuse(actor, size));
    if (refusal) throw thrown(refusal);
    const { organisationId, unitId } = actor.acting;
    return { filename: fileName, owner: actor.accountId, organisation: organisationId ?? '', unit: unitId ?? '' };
  }

  private async finishOnce(upload: Upload, actor: Actor): Promise<StoredFile> {
    const { config, files } = this.services;
    const known = await files.find(upload.id);
    if (known) return known;
    const localPath = join(this.folder, upload.id);
    const fileName = upload.metadata?.filename ?? '';
    const { size } = await stat(localPath);
    const inspected = await inspectFile(localPath, size, fileName);
    const { mediaType } = inspected;
    const refusal = inspected.refusal ?? refuseAfterUpload(fileName, size, mediaType, config.upload);
    if (refusal || !mediaType) {
      await this.store.remove(upload.id).catch(() => undefined);
      throw thrown(refusal as UploadRefusal);
    }
    await flush(localPath);
    const sha256 = await sha256Of(localPath);
    const scanned = await scanUpload(this.services, localPath);
    const file = await files.store(actor, { id: upload.id, localPath, sha256, size, mediaType, fileName, ...scanned });
    await rm(`${localPath}.json`, { force: true });
    return file;
  }

  /** More bytes than declared, or no room for them: the upload is over, and what came of it gives its room back. */
  private async afterFailure(
    request: { method: string; url: string },
    error: Error | { status_code: number; body: string },
  ): Promise<{ status_code: number; body: string }> {
    const over = error instanceof DiskFull || ('status_code' in error && error.status_code === 413);
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    if (over && request.method === 'PATCH' && uploadId.test(id)) await this.store.remove(id).catch(() => undefined);
    return this.explain(error);
  }

  /** Every refusal as JSON with a sentence for the person; anything unexpected is logged and masked. */
  private explain(error: Error | { status_code: number; body: string }): { status_code: number; body: string } {
    const status = 'status_code' in error ? error.status_code : 500;
    if ('body' in error && error.body.startsWith('{')) return { status_code: status, body: error.body };
    const told = (code: string, message: string) => ({ status_code: status, body: JSON.stringify({ code, message }) });
    if (error instanceof DiskFull) {
      this.services.log.error({ error }, 'an upload found no room on the disk');
      const message = '系统存储空间不足，这个文件没有收下。已上传的文件不受影响，请稍后再试或联系管理员。';
      return { status_code: 507, body: JSON.stringify({ code: 'NO_SPACE', message }) };
    }
    if (status === 413) return told('TOO_LARGE', '文件超过了允许的大小，请压缩或拆分后再上传。');
    if (status === 404 || status === 410) return told('NOT_FOUND', '没有找到这次上传，请重新选择文件。');
    if (status === 409) return told('CONFLICT', '上传的位置已变化，请继续或重新上传。');
    if (status < 500) return told('BAD_USER_INPUT', '上传请求有误，请重新选择文件。');
    this.services.log.error({ error }, 'an upload failed unexpectedly');
    return told('INTERNAL', '上传时系统出现意外错误，请稍后再试。');
  }
}
