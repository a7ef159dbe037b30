import { type ClockEvent, type ClockSpec, LimitUnit, type PlainDate, readClock } from '@gongshen/shared/clock';
import type DataLoader from 'dataloader';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { dayOf } from '../../kernel/now.js';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Services } from '../../kernel/services.js';
import { appendClockEvents, newestRun, readClockEvents } from '../applications/index.js';
import { ItemCaseRow } from '../cases/index.js';
import { dropDeadline, watchDeadline } from '../deadlines/index.js';

/** 许可法 44, 82: what was decided is issued and handed out within ten working days of the decision. */
const deliverWithin = { value: 10, unit: LimitUnit.workingDay } as const;

/** A handing out that was taken back starts it anew, from the same day: only the newest run counts. */
export const deliverySpec = (events: readonly ClockEvent[]): ClockSpec => ({
  limit: deliverWithin,
  events: newestRun(events),
});

/** The decision starts the window's time for handing out, that day not counted. */
async function startDelivery(tx: Tx, services: Services, caseId: string, on = tx.today): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const start: ClockEvent = {
    kind: 'start',
    on,
    basis: '行政许可法第四十四条',
    text: '作出决定，十个工作日内送达，决定当日不计',
  };
  await appendClockEvents(tx, 'delivery', caseId, [start]);
  await watchDeadline(tx, {
    subjectType: 'delivery',
    subjectId: caseId,
    projectId: itemCase.projectId,
    applicationId: itemCase.applicationId,
    caseId,
    unitId: null,
    forApplicant: false,
    districtCode: itemCase.districtCode,
    dueOn: readClock(services.calendar.current(), deliverySpec([start]), tx.today).dueOn,
    lampKind: 'ordinary',
    label: `${itemCase.itemName}（${itemCase.number}）的结果送达`,
  });
}

/** 撤回发件: the window's time goes on as if it had never stopped, from the day of the decision. */
export async function restartDelivery(tx: Tx, services: Services, caseId: string): Promise<void> {
  const { decidedAt } = await tx.get(ItemCaseRow, { id: caseId });
  if (decidedAt !== null) await startDelivery(tx, services, caseId, dayOf(decidedAt));
}

/** Handed out, or taken back before it was: nothing is left to hand out. */
async function endDelivery(tx: Tx, caseId: string, text: string): Promise<void> {
  const events = newestRun((await readClockEvents(tx, 'delivery', [caseId])).get(caseId) ?? []);
  if (events.length === 0 || events.some(({ kind }) => kind === 'stop')) return;
  await appendClockEvents(tx, 'delivery', caseId, [{ kind: 'stop', on: tx.today as PlainDate, text }]);
  await dropDeadline(tx, 'delivery', caseId);
}

export function registerDelivery(services: Services): void {
  const { reactions, deadlines } = services;
  const caseOf = (event: DomainEvent) => event.caseId as string;
  reactions.on('case.decided', (tx, event) => startDelivery(tx, services, caseOf(event)));
  reactions.on('case.issued', (tx, event) => endDelivery(tx, caseOf(event), '结果已发件，送达计时停止。'));
  reactions.on('case.revoked', (tx, event) => endDelivery(tx, caseOf(event), '决定已撤销，送达计时停止。'));
  deadlines.register('delivery', {
    recompute: async (reader, ids, calendar) => {
      const events = await readClockEvents(reader, 'delivery', ids);
      const today = dayOf(services.clock.now());
      return new Map(ids.map((id) => [id, readClock(calendar, deliverySpec(events.get(id) ?? []), today).dueOn]));
    },
  });
}

/** Events of the delivery clocks of decided cases. */
export function deliveryEventsLoader(context: RequestContext): DataLoader<string, ClockEvent[]> {
  return context.loaders.batch('certificates.deliveryClock', async (ids) => {
    const events = await readClockEvents(context.services.db.read, 'delivery', ids);
    return ids.map((id) => events.get(id) ?? []);
  });
}
