import type { FastifyRequest } from 'fastify';
import { mandateHeader } from '../kernel/authenticator.js';

/** The mandate a request names, or null. */
export function mandateOf(request: FastifyRequest): string | null {
  const named = request.headers[mandateHeader];
  return typeof named === 'string' && named !== '' ? named.slice(0, 100) : null;
}
