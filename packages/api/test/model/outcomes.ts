import { isRefusal, succeeded } from './attempts.js';
import type { Command } from './command.js';

/** A model as far as commands go: what may be done, and what follows. */
export interface Rules<M> {
  may: (m: M, command: Command) => boolean;
  next: (m: M, command: Command) => M;
}

export interface Outcome<M> {
  succeeded: readonly [boolean, boolean];
  model: M;
}

/** Refusals of whoever came second to something that had changed meanwhile. */
const tooLate = new Set(['StaleVersion', 'IllegalTransition', 'NOT_FOUND']);

/**
 * What may come of two commands sent at the same moment: what comes of the one after the other, in some order. Whoever comes second knows only
 * what was there before, and may be told so instead.
 */
export function outcomesOf<M>(rules: Rules<M>, m: M, pair: readonly [Command, Command], answers: readonly string[]) {
  const found: Outcome<M>[] = [];
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const told = (one: boolean, other: boolean): readonly [boolean, boolean] =>
      first === 0 ? [one, other] : [other, one];
    const mayFirst = rules.may(m, pair[first]);
    const then = mayFirst ? rules.next(m, pair[first]) : m;
    const maySecond = rules.may(then, pair[second]);
    const late = !rules.may(m, pair[second]) || tooLate.has(answers[second] ?? '');
    if (maySecond) found.push({ succeeded: told(mayFirst, true), model: rules.next(then, pair[second]) });
    if (!maySecond || (mayFirst && late)) found.push({ succeeded: told(mayFirst, false), model: then });
  }
  return found.filter((outcome) => outcome.succeeded.every((yes, at) => yes === succeeded(answers[at] ?? '')));
}

/** All answers are successes or refusals by name. */
export const named = (answers: readonly string[]): boolean =>
  answers.every((answer) => succeeded(answer) || isRefusal(answer));
