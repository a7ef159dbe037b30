import type { FastifyInstance } from 'fastify';
import { paperPdf } from '../kernel/documents/paper-pdf.js';
import { archiveIndex } from '../kernel/files/archive/archive-index.js';
import { zipOf } from '../kernel/files/archive/archive-stream.js';
import { done } from '../kernel/result.js';
import type { Services } from '../kernel/services.js';
import { denyFile } from './denied-file.js';
import { contentDisposition } from './downloads.js';
import { sessionTokenOf } from './session-cookie.js';

interface ArchiveRequest {
  Params: { id: string };
}

const indexPath = '目录.pdf';

/** All files of an application that the person may read, as one ZIP with an index: GET /applications/:id/archive.zip. */
export function serveArchives(server: FastifyInstance, services: Services): void {
  const { config, files, authenticator, clock, uow } = services;
  server.get<ArchiveRequest>('/applications/:id/archive.zip', { exposeHeadRoute: false }, async (request, reply) => {
    const actor = await authenticator.identify(sessionTokenOf(request, config.session.secureCookie));
    if (actor.kind !== 'person') return reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。' });
    const { id } = request.params;
    const gathered = await files.archives.gather(actor, 'application', id, files);
    // "Not yours" and "not there" answer alike.
    if (gathered === null) {
      const message = '没有找到这份申报，或您无权查看。';
      return denyFile(services, request, reply, { caller: actor, name: 'application.archive', message });
    }
    const at = clock.now();
    const bytes = await paperPdf(archiveIndex(gathered.head, gathered.files, actor.displayName, at));
    const taken = gathered.files.filter(({ withheld }) => withheld === null);
    await uow.run(
      actor,
      { name: 'application.archive', idempotencyKey: null, input: null, subject: { type: 'application', id } },
      async (tx) => {
        await tx.event({
          type: 'application.archived',
          subject: { type: 'application', id },
          after: { fileIds: taken.map(({ fileId }) => fileId) },
          text: `下载全部材料，共 ${taken.length} 份`,
          audience: 'audit',
        });
        return done(null);
      },
    );
    const zip = await zipOf({ path: indexPath, bytes, at }, gathered.files, async (file) => {
      const opened = await files.reader.open(file);
      await files.downloaded(actor, file);
      return opened;
    });
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-length': zip.size,
        'content-disposition': contentDisposition('attachment', `${gathered.head.fileName}.zip`),
        'cache-control': 'private, no-store',
      })
      .send(zip.stream);
  });
}
