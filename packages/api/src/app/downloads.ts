import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileUnreadable, partAtMost } from '../kernel/files/file-reader.js';
import type { FileService } from '../kernel/files/file-service.js';
import type { ByteRange } from '../kernel/files/storage/file-storage.js';
import type { StoredFile } from '../kernel/files/stored-file.entity.js';
import type { Services } from '../kernel/services.js';
import { denyFile } from './denied-file.js';
import { ReadGrants } from './read-grants.js';
import { sessionTokenOf } from './session-cookie.js';

interface DownloadRequest {
  Params: { id: string };
  Querystring: { download?: string; [ticket: string]: unknown };
}

/** Types a browser may show in place; everything else is saved. */
const shownInPlace = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** One `bytes=` range within a file of `size` bytes; null: none asked for; `beyond`: none of it exists. */
export function parseRange(header: string | undefined, size: number): { start: number; end: number } | 'beyond' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'beyond' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return 'beyond';
  return end < start ? null : { start, end };
}

/** RFC 6266: a plain name for old readers, the real one percent-encoded. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Files at GET /files/:id, for those whom a module's policy lets read them, and for whoever holds a link that was sent for them. */
export function serveDownloads(server: FastifyInstance, services: Services): void {
  const { config, files, authenticator } = services;
  const grants = new ReadGrants();
  server.get<DownloadRequest>('/files/:id', async (request, reply) => {
    const caller = await authenticator.identify(sessionTokenOf(request, config.session.secureCookie));
    const { policies } = files;
    if (caller.kind !== 'person' && !policies.isTicket(request.query)) {
      return reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。' });
    }
    const person = caller.kind === 'person' ? caller : null;
    // Of a read that was begun a moment ago only the next part is wanted.
    const granted = person && request.headers.range ? grants.find(person, request.params.id) : null;
    const file = granted ?? (await files.find(request.params.id));
    // "Not yours" and "not there" answer alike.
    const own = granted !== null || (file !== null && person !== null && (await files.mayRead(person, file)));
    if (!file || !(own || (await policies.opens(request.query, file.id)))) {
      const message = '没有找到这份文件，或您无权查看。';
      return denyFile(services, request, reply, { caller, name: 'file.read', message });
    }
    if (files.isWithheld(file)) {
      const message =
        file.scanState === 'waiting' ? '文件正在进行病毒查杀，请稍后再看。' : '文件检出恶意代码，已被隔离，不能查看。';
      return reply.code(423).header('cache-control', 'no-store').send({ code: 'FILE_WITHHELD', message });
    }
    if (own && person && !granted) grants.give(person, file);
    const range = rangeOf(request, file);
    if (range === 'beyond') {
      reply.header('content-range', `bytes */${file.size}`);
      return reply.code(416).send({ code: 'BAD_USER_INPUT', message: '请求的文件范围不存在。' });
    }
    const asAttachment = request.query.download !== undefined;
    if (request.headers['if-none-match'] === `"${file.sha256}"`) {
      describeFile(reply, file, asAttachment);
      return reply.code(304).send();
    }
    const bytes = request.method === 'HEAD' ? null : await openFile(files, file, range);
    if (bytes === 'damaged') {
      const message =
        '这份文件在存储中已损坏或缺失，暂时不能查看，系统已记录。请联系管理员；如果是您上传的，可以重新上传原件。';
      return reply.code(500).header('cache-control', 'no-store').send({ code: 'FILE_DAMAGED', message });
    }
    describeFile(reply, file, asAttachment);
    const begins = range === null || range.start === 0;
    if (begins && own && person && request.method === 'GET') await files.downloaded(person, file);
    if (range) {
      reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
      reply.header('content-length', range.end - range.start + 1);
    } else reply.header('content-length', file.size);
    return reply.send(bytes ?? undefined);
  });
}

/** The bytes, checked against their hash where the whole is read. */
async function openFile(
  files: FileService,
  file: StoredFile,
  range: ByteRange | null,
): Promise<Readable | Buffer | 'damaged'> {
  try {
    // No stream for what is read at once.
    if (range && range.end - range.start < partAtMost) return await files.reader.readPart(file, range);
    return await files.reader.open(file, range ?? undefined);
  } catch (error) {
    if (error instanceof FileUnreadable) return 'damaged';
    throw error;
  }
}

function rangeOf(request: FastifyRequest, file: StoredFile): ReturnType<typeof parseRange> {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== `"${file.sha256}"`) return null;
  return parseRange(request.headers.range, file.size);
}

function describeFile(reply: FastifyReply, file: StoredFile, asAttachment: boolean): void {
  const inline = shownInPlace.has(file.mediaType) && !asAttachment;
  reply.headers({
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', file.fileName),
    etag: `"${file.sha256}"`,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox",
  });
}
