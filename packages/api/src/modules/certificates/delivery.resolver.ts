import type { PlainDate } from '@gongshen/shared/clock';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { Clock, toClock } from '../applications/index.js';
import { type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { deliveryEventsLoader, deliverySpec } from './delivery-clock.js';

@Resolver(() => ItemCaseType)
export class DeliveryClockResolver {
  @FieldResolver(() => Clock, {
    nullable: true,
    description: 'Ten working days from the decision to the handing out (许可法 44); null before the decision.',
  })
  async deliveryClock(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<Clock | null> {
    if (row.decidedAt === null) return null;
    const events = await deliveryEventsLoader(context).load(row.id);
    if (events.length === 0) return null;
    const calendar = context.services.calendar.of(events);
    return toClock({ calendar, today: context.today() as PlainDate, spec: deliverySpec(events) });
  }
}
