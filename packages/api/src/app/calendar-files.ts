import type { FastifyInstance } from 'fastify';
import type { Services } from '../kernel/services.js';
import { sessionCalendar } from '../modules/sessions/index.js';
import { denyFile } from './denied-file.js';
import { sessionTokenOf } from './session-cookie.js';

/** A session's calendar file at GET /files/sessions/:id/calendar.ics, for those who may read the session. */
export function serveCalendarFiles(server: FastifyInstance, services: Services): void {
  const { config, authenticator } = services;
  server.get<{ Params: { id: string } }>('/files/sessions/:id/calendar.ics', async (request, reply) => {
    const caller = await authenticator.identify(sessionTokenOf(request, config.session.secureCookie));
    if (caller.kind !== 'person') {
      return reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。' });
    }
    const file = await sessionCalendar(services, caller, request.params.id);
    // "Not yours" and "not there" answer alike.
    if (file === null) {
      const message = '没有找到这份日程，或您无权查看。';
      return denyFile(services, request, reply, { caller, name: 'session.calendar', message });
    }
    return reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'private, no-cache',
      })
      .send(file.text);
  });
}
