import type { FastifyInstance } from 'fastify';
import { ErrorCode } from '../kernel/errors.js';
import { FileUnreadable } from '../kernel/files/file-reader.js';
import type { Services } from '../kernel/services.js';
import {
  archiveDocument,
  drawMaskedCopy,
  getReadableDocument,
  PaperUndrawable,
  readsWholeDocument,
} from '../modules/documents/index.js';
import { denyFile } from './denied-file.js';
import { sessionTokenOf } from './session-cookie.js';

const damaged = '这份文书的签名图片已损坏或缺失，暂时不能生成文件，系统已记录。请联系管理员。';

/** 文书 at GET /files/document/:id: drawn and archived if that has not been done yet, then a file like any other. */
export function serveDocuments(server: FastifyInstance, services: Services): void {
  const { authenticator, config, db } = services;
  server.get<{ Params: { id: string }; Querystring: { download?: string } }>(
    '/files/document/:id',
    async (request, reply) => {
      const caller = await authenticator.identify(sessionTokenOf(request, config.session.secureCookie));
      if (caller.kind !== 'person') return reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。' });
      try {
        const document = await getReadableDocument(db.read, caller, request.params.id);
        if (!(await readsWholeDocument(db.read, caller, document))) {
          const copy = await drawMaskedCopy(document);
          reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
          reply.headers({ 'content-type': 'application/pdf', 'content-disposition': 'inline' });
          return reply.send(copy);
        }
        const fileId = await archiveDocument(services, document.id);
        const asAttachment = request.query.download === undefined ? '' : '?download=1';
        return reply.header('cache-control', 'no-store').redirect(`/files/${fileId}${asAttachment}`, 302);
      } catch (error) {
        if (error instanceof FileUnreadable || error instanceof PaperUndrawable) {
          return reply.code(500).header('cache-control', 'no-store').send({ code: 'FILE_DAMAGED', message: damaged });
        }
        if ((error as { extensions?: { code?: string } }).extensions?.code !== ErrorCode.NOT_FOUND) throw error;
        const message = '没有找到这份文书，或您无权查看。';
        return denyFile(services, request, reply, { caller, name: 'document.read', message });
      }
    },
  );
}
