import type { FastifyInstance } from 'fastify';
import { ErrorCode } from '../kernel/errors.js';
import type { Services } from '../kernel/services.js';
import { certificatePreview } from '../modules/certificates/index.js';
import { denyFile } from './denied-file.js';
import { sessionTokenOf } from './session-cookie.js';

/** A certificate's draft as a PDF at GET /files/certificates/:id/draft.pdf, for those who prepare it. Nothing is kept. */
export function serveCertificatePreviews(server: FastifyInstance, services: Services): void {
  const { config, authenticator } = services;
  server.get<{ Params: { id: string } }>('/files/certificates/:id/draft.pdf', async (request, reply) => {
    const caller = await authenticator.identify(sessionTokenOf(request, config.session.secureCookie));
    if (caller.kind !== 'person') return reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。' });
    const pdf = await certificatePreview(services, caller, request.params.id).catch((error: unknown) => {
      if (codeOf(error) === ErrorCode.NOT_FOUND) return null;
      throw error;
    });
    // "Not yours" and "not there" answer alike.
    if (pdf === null) {
      const message = '没有找到这份证照草稿，或您无权查看。';
      return denyFile(services, request, reply, { caller, name: 'certificate.preview', message });
    }
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="draft.pdf"',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      })
      .send(pdf);
  });
}

const codeOf = (error: unknown) => (error as { extensions?: { code?: unknown } }).extensions?.code;
