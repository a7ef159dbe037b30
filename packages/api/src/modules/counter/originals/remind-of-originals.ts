import type { PlainDate } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import { wayAtMost } from '@gongshen/shared/original';
import { systemActor } from '../../../kernel/actor.js';
import { dayOf } from '../../../kernel/now.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { PaperOriginal } from './paper-original.entity.js';
import { originalEvent } from './take-originals.js';

const atOnce = 500;

/**
 * Originals that are on their way for more than two working days: both sides are told, once for each handing on. Every original in a
 * unit of work of its own, judged anew there: two processes tell nobody twice.
 */
export async function remindOfOriginals(services: Services): Promise<void> {
  const calendar = services.calendar.current();
  const today = dayOf(services.clock.now()) as PlainDate;
  const late = (since: string) => today > calendar.addWorkingDays(dayOf(since) as PlainDate, wayAtMost);
  const under = { state: ['toDepartment' as const, 'toWindow' as const], lateToldAt: null };
  const found = await services.db.read.list(PaperOriginal, under, { sinceAt: 'asc' }, atOnce);
  for (const { id, sinceAt } of found) {
    if (!late(sinceAt)) break;
    const command = { name: 'original.remind', idempotencyKey: null, input: { id }, audited: false };
    await services.uow.run(systemActor('系统'), command, async (tx) => {
      const original = await tx.get(PaperOriginal, { id });
      const { state, unitId } = original;
      if (
        (state !== 'toDepartment' && state !== 'toWindow') ||
        original.lateToldAt !== null ||
        !late(original.sinceAt)
      ) {
        return done(null);
      }
      await tx.update(PaperOriginal, id, original.version, { lateToldAt: tx.now });
      const where = labels('zh-CN').originalState[state];
      await originalEvent(tx, await tx.get(Application, { id: original.applicationId }), {
        type: 'original.late',
        subject: { type: 'original', id },
        after: { unitId, text: `原件 ${original.number}《${original.name}》${where}已超过 ${wayAtMost} 个工作日` },
        text: `原件 ${original.number}《${original.name}》${where}已超过 ${wayAtMost} 个工作日，请双方核实。`,
      });
      return done(null);
    });
  }
}
