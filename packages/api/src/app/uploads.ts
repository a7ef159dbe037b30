import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../kernel/actor.js';
import { callerOf } from '../kernel/authenticator.js';
import { withCorrelation } from '../kernel/correlation.js';
import { forgetUpload } from '../kernel/files/forget-upload.js';
import { uploadedAs } from '../kernel/files/own-file.js';
import { UploadService } from '../kernel/files/upload-service.js';
import type { Services } from '../kernel/services.js';
import { registerFileJobs } from './file-jobs.js';
import { mandateOf } from './mandate.js';
import { refuseForeignOrigin } from './origin-check.js';
import { sessionTokenOf } from './session-cookie.js';
import { breakOffStalled } from './upload-stall.js';

interface UploadRequest {
  Params: { id: string };
}

/** Resumable uploads at /uploads, for signed-in people; the body streams past the server's parsers to the disk. */
export function serveUploads(server: FastifyInstance, services: Services): void {
  const { config } = services;
  const uploads = new UploadService(services);
  registerFileJobs(services, uploads);
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  const person = async (request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> => {
    const token = sessionTokenOf(request, config.session.secureCookie);
    const caller = await callerOf(services, token, mandateOf(request)).catch((error: unknown) => {
      if (error instanceof GraphQLError) return error;
      throw error;
    });
    if (caller instanceof GraphQLError) {
      await reply.code(403).send({ code: caller.extensions.code, message: caller.message });
      return null;
    }
    if (caller.kind === 'person') return caller;
    await reply.code(401).send({ code: 'UNAUTHENTICATED', message: '登录已失效，请重新登录后继续上传。' });
    return null;
  };
  const pass = (actor: Actor, request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack();
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    reply.raw.setHeader('cache-control', 'no-store');
    if (request.method === 'PATCH') breakOffStalled(request.raw, reply.raw, config.files.stalledAfterSeconds);
    return withCorrelation(request.id, () => uploads.handle(actor, request.raw, reply.raw));
  };

  const preHandler = refuseForeignOrigin(config);
  server.route({
    method: ['POST', 'OPTIONS'],
    url: '/uploads',
    preHandler,
    handler: async (request, reply) => {
      const actor = await person(request, reply);
      if (actor) await pass(actor, request, reply);
      return reply;
    },
  });
  server.route<UploadRequest>({
    method: ['PATCH', 'DELETE'],
    url: '/uploads/:id',
    preHandler,
    handler: async (request, reply) => {
      const actor = await person(request, reply);
      if (!actor) return reply;
      const { id } = request.params;
      if (!(await uploads.find(actor, id))) {
        return request.method === 'DELETE' ? takeBack(services, actor, id, reply) : lost(reply);
      }
      await pass(actor, request, reply);
      return reply;
    },
  });
  server.head<UploadRequest>('/uploads/:id', async (request, reply) => {
    const actor = await person(request, reply);
    if (!actor) return reply;
    const { id } = request.params;
    const upload = await uploads.find(actor, id);
    // All bytes are here but the answer to the last piece was lost, or storing failed: it is finished now.
    if (upload && upload.size !== undefined && upload.offset === upload.size) {
      await withCorrelation(request.id, () => uploads.finish(upload, actor));
    } else if (upload) {
      await pass(actor, request, reply);
      return reply;
    }
    const file = await services.files.find(id);
    if (!file || !uploadedAs(actor, file)) return lost(reply);
    const length = String(file.size);
    return reply
      .headers({
        'tus-resumable': '1.0.0',
        'upload-offset': length,
        'upload-length': length,
        'cache-control': 'no-store',
      })
      .code(200)
      .send();
  });
}

/** A finished upload that nothing uses yet gives its room back at once. */
async function takeBack(services: Services, actor: Actor, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const taken = await forgetUpload(services, actor, id);
  if (taken === 'unknown') return lost(reply);
  if (taken === 'forgotten') return reply.code(204).header('tus-resumable', '1.0.0').send();
  return reply.code(409).send({ code: 'FILE_IN_USE', message: '这个文件已经用于办件，不能撤回。' });
}

function lost(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ code: 'NOT_FOUND', message: '没有找到这次上传，请重新选择文件。' });
}
