import type { PlainDate } from '@gongshen/shared/clock';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Application } from './application.entity.js';
import { checkClockEventsLoader } from './application.loaders.js';
import { checkSpec } from './check-clock.js';
import { type Clock, toClock } from './clock/clock.type.js';

/** The window's own clock, of the newest submission; null for what was never submitted. */
export async function checkClockOf(context: RequestContext, application: Application): Promise<Clock | null> {
  if (application.submittedAt === null) return null;
  const events = await checkClockEventsLoader(context).load(application.id);
  const { services } = context;
  const spec = checkSpec(services, events);
  return toClock({ calendar: services.calendar.of(spec.events), today: context.today() as PlainDate, spec });
}
