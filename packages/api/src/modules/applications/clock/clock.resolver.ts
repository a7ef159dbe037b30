import { explainClock } from '@gongshen/shared/clock';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Clock, ClockExplanation } from './clock.type.js';
import { explainInWords } from './clock-words.js';

/** *Explain this deadline*: each day, counted or not, and why (domain §3). */
@Resolver(() => Clock)
export class ClockResolver {
  @FieldResolver(() => ClockExplanation)
  explanation(@Root() clock: Clock): ClockExplanation {
    const { calendar, spec, today } = clock.source;
    return explainInWords(explainClock(calendar, spec, today));
  }
}
