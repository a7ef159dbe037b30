import cookie from '@fastify/cookie';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Services } from '../kernel/services.js';
import { serveArchives } from './archives.js';
import { serveCalendarFiles } from './calendar-files.js';
import { serveCertificatePreviews } from './certificate-previews.js';
import { serveChecks } from './checks.js';
import { serveDocuments } from './document-downloads.js';
import { serveDownloads } from './downloads.js';
import { describe } from './error-format.js';
import { serveGraphql } from './graphql-endpoint.js';
import { serveOpenData } from './open-data.js';
import { scannerHealth } from './scanner.js';
import { addSecurityHeaders } from './security-headers.js';
import { serveUploads } from './uploads.js';
import { serveWebApps } from './web-apps.js';

/** The messages of requests that never reach a route. */
const problems: Record<string, { code: string; message: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_USER_INPUT', message: '请求内容不是有效的 JSON。' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_USER_INPUT', message: '请求内容为空。' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'TOO_LARGE', message: '请求内容过大，已被拒绝。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'BAD_USER_INPUT', message: '请求的内容类型不被接受。' },
};

/** The HTTP side of the product: schema, files, web apps, health. Not listening yet. */
export async function makeServer(schema: GraphQLSchema, services: Services): Promise<FastifyInstance> {
  const { config, ids } = services;
  const server = fastify({
    logger: false,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => ids.next(),
    requestTimeout: 0,
    bodyLimit: config.limits.bodyBytes,
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const known =
      problems[error.code] ?? (error instanceof SyntaxError ? problems.FST_ERR_CTP_INVALID_JSON_BODY : undefined);
    const status = error.statusCode ?? 500;
    if (known && status < 500) return reply.code(status).send(known);
    if (status < 500) return reply.code(status).send({ code: 'BAD_USER_INPUT', message: '请求有误，未能处理。' });
    services.log.error({ correlationId: request.id, error: describe(error) }, 'unexpected error of a request');
    const message = '系统出现意外错误，请稍后再试；如需协助，请向管理员提供编号。';
    return reply.code(500).send({ code: 'INTERNAL', message, correlationId: request.id });
  });
  // JSON is the only text taken in: anything else a form of another website could send without asking first.
  server.removeContentTypeParser('text/plain');
  addSecurityHeaders(server, config);
  await server.register(cookie);
  await serveGraphql(server, schema, services);
  serveUploads(server, services);
  serveDownloads(server, services);
  serveDocuments(server, services);
  serveArchives(server, services);
  serveCalendarFiles(server, services);
  serveOpenData(server, services);
  serveCertificatePreviews(server, services);
  await serveChecks(server, services);
  server.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    await services.db.ping();
    return { status: 'ok', scanner: await scannerHealth(services.scanner) };
  });
  await serveWebApps(server, config);
  return server;
}
