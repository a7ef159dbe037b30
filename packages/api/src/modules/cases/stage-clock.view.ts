import type { PlainDate } from '@gongshen/shared/clock';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Application, type Clock, toClock } from '../applications/index.js';
import { clockEventsLoader } from './case.loaders.js';

/** The clock of the stage as a whole, from the receipt on; null on a track without a limit. */
export async function stageClockOf(context: RequestContext, application: Application): Promise<Clock | null> {
  if (application.receivedOn === null || application.stageLimit === null) return null;
  const events = await clockEventsLoader(context, 'stage').load(application.id);
  return toClock({
    calendar: context.services.calendar.of(events),
    today: context.today() as PlainDate,
    spec: { limit: { value: application.stageLimit, unit: 'workingDay' }, events },
  });
}
