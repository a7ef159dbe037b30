import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../kernel/config.js';

/** Whether a browser sent this from our own pages (or no browser did). SameSite cookies are the first wall, this is the second. */
export function isOwnOrigin(request: FastifyRequest, config: Config): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  if (config.allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

export function refuseForeignOrigin(config: Config) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (isOwnOrigin(request, config)) return undefined;
    return reply.code(403).send({ code: 'FORBIDDEN', message: '请求来自其他网站，已被拒绝。' });
  };
}
