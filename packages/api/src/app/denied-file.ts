import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../kernel/actor.js';
import { withCorrelation } from '../kernel/correlation.js';
import { ErrorCode } from '../kernel/errors.js';
import type { Services } from '../kernel/services.js';

/**
 * Answers for a file that is not there or not this person's, alike; who is signed in leaves an audit row, as with the schema (S50).
 * @param name of what was asked for, as it stands in the audit
 */
export async function denyFile(
  { uow }: Pick<Services, 'uow'>,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { caller, name, message }: { caller: Caller; name: string; message: string },
): Promise<FastifyReply> {
  if (caller.kind === 'person') {
    const { id } = request.params;
    const named = /^[\w-]{1,100}$/.test(id) ? `${message}（${id}）` : message;
    const asked = { code: ErrorCode.NOT_FOUND, message: named };
    await withCorrelation(request.id, () => uow.recordDenial(caller, name, asked));
  }
  return reply.code(404).header('cache-control', 'no-store').send({ code: ErrorCode.NOT_FOUND, message });
}
