import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../kernel/config.js';

interface WebApp {
  /** `/` or `/staff/` */
  prefix: string;
  folder: string;
  contentSecurityPolicy?: string;
}

const hashed = /[/\\]assets[/\\][^/\\]+-[\w-]{8,}\.\w+$/;
/** Paths that are never a page of a web app: a wrong one is told as such. */
const notPages = /^\/(graphql|graphiql|uploads|files|healthz)(\/|$)/;

/** GraphiQL's editor runs workers and styles of its own making. */
const graphiqlPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";

/** Both web apps: hashed assets for a year, pages always fresh, every other path of an app is its page. */
export async function serveWebApps(server: FastifyInstance, config: Config): Promise<void> {
  const apps: WebApp[] = [];
  if (config.web.graphiql && config.mode === 'development') {
    apps.push({ prefix: '/graphiql/', folder: config.web.graphiql, contentSecurityPolicy: graphiqlPolicy });
  }
  if (config.web.staff) apps.push({ prefix: '/staff/', folder: config.web.staff });
  if (config.web.applicant) apps.push({ prefix: '/', folder: config.web.applicant });

  for (const [index, { prefix, folder, contentSecurityPolicy }] of apps.entries()) {
    await server.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: index === 0,
      index: ['index.html'],
      wildcard: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const fresh = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        response.setHeader('cache-control', fresh);
        if (contentSecurityPolicy) response.setHeader('content-security-policy', contentSecurityPolicy);
      },
    });
    if (prefix !== '/') server.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix));
  }

  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?')[0] ?? '/';
    const app = apps.find(({ prefix }) => path.startsWith(prefix));
    const isAsset = /\.\w+$/.test(path);
    if (
      !app ||
      isAsset ||
      (app.prefix === '/' && notPages.test(path)) ||
      (request.method !== 'GET' && request.method !== 'HEAD')
    ) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: '没有这个地址。' });
    }
    reply.code(200).type('text/html; charset=utf-8');
    return reply.sendFile('index.html', join(app.folder));
  };
  server.setNotFoundHandler(page);
}
