import { explainClock } from '@gongshen/shared/clock';
import { clockEventText, clockSummary, dayText, weekdayText } from '@gongshen/shared/labels';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Clock, ClockExplanation } from './clock.type.js';

/** *Explain this deadline*: each day, counted or not, and why (domain §3). */
@Resolver(() => Clock)
export class ClockResolver {
  @FieldResolver(() => ClockExplanation)
  async explanation(@Root() clock: Clock): Promise<ClockExplanation> {
    const { calendar, spec, today } = typeof clock.source === 'function' ? await clock.source() : clock.source;
    const { reading, days, events } = explainClock(calendar, spec, today);
    return {
      summary: clockSummary(reading),
      days: days.map((day) => ({
        date: day.date,
        weekday: weekdayText(day.weekday),
        counted: day.counted,
        running: day.running,
        reason: dayText(day),
        provisional: day.provisional,
      })),
      events: events.map((event) => ({
        kind: event.kind,
        on: event.on,
        text: clockEventText(event),
        basis: event.basis ?? null,
        actorName: event.actorName ?? null,
      })),
    };
  }
}
