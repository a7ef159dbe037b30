import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../kernel/request-context.js';

/** `__Host-`: the browser takes it only over https, for this host and the whole path. */
const cookieName = (secure: boolean) => (secure ? '__Host-gongshen-session' : 'gongshen-session');

/** The session token of a request without an answer to write to (downloads, uploads). */
export function sessionTokenOf(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[cookieName(secure)] ?? null;
}

export function sessionCookieOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: () => sessionTokenOf(request, secure),
    write: (token, expiresAt) =>
      void reply.setCookie(cookieName(secure), token, { ...options, expires: new Date(expiresAt) }),
    clear: () => void reply.clearCookie(cookieName(secure), options),
  };
}
