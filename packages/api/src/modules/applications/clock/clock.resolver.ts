import { explainClock, interruptionsOf } from '@gongshen/shared/clock';
import { clockEventText, clockSummary, dayText, weekdayText } from '@gongshen/shared/labels';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Clock, ClockExplanation, ClockInterruptionView } from './clock.type.js';

/** *Explain this deadline*: each day, counted or not, and why (domain §3). */
@Resolver(() => Clock)
export class ClockResolver {
  @FieldResolver(() => ClockExplanation)
  async explanation(@Root() clock: Clock): Promise<ClockExplanation> {
    const source = typeof clock.source === 'function' ? await clock.source() : clock.source;
    const { calendar, spec, today } = source;
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
      source,
    };
  }
}

@Resolver(() => ClockExplanation)
export class ClockExplanationResolver {
  @FieldResolver(() => [ClockInterruptionView], {
    description: 'What the due day would be without each pause, wait and extension.',
  })
  interruptions(@Root() { source }: ClockExplanation): ClockInterruptionView[] {
    const { calendar, spec, today } = source;
    return interruptionsOf(calendar, spec, today).map(({ event, from, until, daysNotCounted, dueWithout }) => ({
      kind: event.kind,
      from,
      until,
      daysNotCounted,
      text: clockEventText(event),
      basis: event.basis ?? null,
      dueWithout,
    }));
  }
}
