import { Readable } from 'node:stream';
import { isPlainDate } from '@gongshen/shared/clock';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../kernel/services.js';
import { ExportLimit, exportDecisions } from '../modules/information/index.js';

type Query = Record<string, string | string[] | undefined>;

const one = (query: Query, name: string): string | null => {
  const value = query[name];
  return typeof value === 'string' && value !== '' && value.length <= 100 ? value : null;
};

/** Published decisions as a file at GET /open-data/decisions.csv and .json: anybody's, as the list is (许可法 40; S57). */
export function serveOpenData(server: FastifyInstance, services: Services): void {
  const limit = new ExportLimit(services.clock);
  for (const format of ['csv', 'json'] as const) {
    server.get<{ Querystring: Query }>(`/open-data/decisions.${format}`, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!limit.admits(request.ip)) {
        reply.header('retry-after', '60');
        return reply.code(429).send({ code: 'TOO_MANY_REQUESTS', message: '导出过于频繁，请一分钟后再试。' });
      }
      const { query } = request;
      const search = one(query, 'search');
      const [decidedFrom, decidedTo] = [one(query, 'from'), one(query, 'to')];
      const days = [decidedFrom, decidedTo].filter((day) => day !== null);
      if (days.some((day) => !isPlainDate(day))) {
        return reply.code(400).send({ code: 'BAD_USER_INPUT', message: '日期应写作 2026-03-02。' });
      }
      if (search !== null && [...search.trim()].length === 1) {
        return reply.code(400).send({ code: 'BAD_USER_INPUT', message: '请至少输入两个字再查询。' });
      }
      const granted = one(query, 'granted');
      const filter = {
        districtCode: one(query, 'district'),
        stageCode: one(query, 'stage'),
        itemCode: one(query, 'item'),
        unitCode: one(query, 'unit'),
        granted: granted === 'true' ? true : granted === 'false' ? false : null,
        decidedFrom,
        decidedTo,
        search,
      };
      reply.headers({
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="decisions.${format}"`,
        'x-content-type-options': 'nosniff',
      });
      return reply.send(Readable.from(exportDecisions(services, format, filter)));
    });
  }
}
