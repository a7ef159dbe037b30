import { addDays, type PlainDate } from '@gongshen/shared/clock';
import fc from 'fast-check';
import type { TestApp } from '../kit/test-app.js';
import { sendAct, succeeded } from './attempts.js';
import type { Moment } from './case-model.js';
import { moveTo, newKey } from './case-world.js';
import type { Command, Move } from './command.js';
import { named, outcomesOf, type Rules } from './outcomes.js';
import { printOf } from './unchanged.js';

/** How a command is sent: once; again with the same key; with another one, or by two people, at the same moment. */
type Manner = 'once' | 'again' | 'by two' | 'with another';
/** One step: what is tried is chosen among what is allowed, or, now and then, among what is not. */
export interface Step {
  /** What is tried, whatever is allowed; left out: it is chosen. */
  kind?: string;
  chosen: number;
  wild: boolean;
  days: number;
  yes: boolean;
  manner: Manner;
  other: number;
  /** Days that pass before; 0: none. */
  pass: number;
}

/** @param passes days that pass before a step, one of which is drawn each time */
export const anyStep = (...passes: number[]): fc.Arbitrary<Step> =>
  fc.record({
    chosen: fc.nat({ max: 9999 }),
    wild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    days: fc.integer({ min: 1, max: 12 }),
    yes: fc.integer({ min: 0, max: 2 }).map((n) => n > 0),
    manner: fc.constantFrom<Manner>('once', 'once', 'once', 'once', 'again', 'by two', 'with another', 'with another'),
    other: fc.nat({ max: 9999 }),
    pass: fc.constantFrom(...passes),
  });

/** A step that is written down: what is done, and what differs in it from the usual. */
export type Opening = readonly [kind: string, more?: Partial<Step>];
const opening = (kind: string, more: Partial<Step> = {}): Step => {
  return { kind, chosen: 0, other: 0, wild: false, days: 2, yes: true, manner: 'once', pass: 0, ...more };
};

/** One of several ways to begin, and then steps by chance: what comes late in a life is tried as often as what comes early. */
export const historyOf = (openings: readonly (readonly Opening[])[], steps: fc.Arbitrary<Step[]>) =>
  fc
    .tuple(fc.constantFrom(...openings.map((each) => each.map(([kind, more]) => opening(kind, more)))), steps)
    .map(([begun, rest]) => [...begun, ...rest]);

/** Days to begin on: around the Spring Festival, the holidays of May and October, and the turn of the year. */
export const beginning = fc.constantFrom('2026-02-10', '2026-03-05', '2026-04-27', '2026-09-22', '2026-12-24');

/** What histories are about: what can be tried, what is seen of it, and what it should have come to. */
export interface Subject<M, S, W extends { app: TestApp; day: string }> {
  moves: Readonly<Record<string, Move<M, S, W>>>;
  projectOf: (world: W) => string;
  moment: (world: W, seen: S) => Moment;
  see: (world: W) => Promise<S>;
  seenAs: (seen: S) => object;
  /** What of the model can be seen. */
  standing: (m: M) => object;
  atDay: (m: M, day: string) => M;
  /** What holds at every moment. */
  check: (world: W, m: M) => Promise<void>;
}

/** How often each kind of command succeeded, and was refused. */
export type Tally = Map<string, { done: number; refused: number }>;

const fail = (about: string, wanted: string, before: unknown, came: object): never => {
  throw new Error(`${about}\nwanted ${wanted}\nbefore ${JSON.stringify(before)}\ncame   ${JSON.stringify(came)}`);
};

const alike = (a: unknown, b: unknown) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Lives through a history, and holds after every step that it came out as the model says. */
export async function live<M, S, W extends { app: TestApp; day: string }>(
  subject: Subject<M, S, W>,
  world: W,
  beginsAs: M,
  steps: readonly Step[],
  tally: Tally,
): Promise<void> {
  let m = beginsAs;
  let seen = await subject.see(world);
  const known = new Set<string>();
  for (const step of steps) {
    if (step.pass > 0) {
      await moveTo(world, addDays(world.day as PlainDate, step.pass));
      m = subject.atDay(m, world.day);
      seen = await subject.see(world);
      if (!alike(subject.seenAs(seen), subject.standing(m))) {
        fail(`${step.pass} days`, JSON.stringify(subject.standing(m)), m, subject.seenAs(seen));
      }
    }
    const at = subject.moment(world, seen);
    const rules: Rules<M> = {
      may: (model, command) => moveOf(subject, command).may(model, command, at),
      next: (model, command) => moveOf(subject, command).next(model, command, at),
    };
    const { kind: demanded, days, yes } = step;
    const command = demanded ? { kind: demanded, days, yes } : choose(subject, rules, m, step.chosen, step, known);
    const other = step.manner === 'with another' ? choose(subject, rules, m, step.other, step, known) : command;
    const answers = await attempt(subject, world, seen, [command, other], step.manner, rules.may(m, command));
    const about = `${command.kind} ${step.manner} ${other.kind}, ${step.days} ${step.yes}, on ${world.day}: ${answers}`;
    if (!named(answers)) fail(about, 'a refusal by name', m, seen as object);

    seen = await subject.see(world);
    const came = subject.seenAs(seen);
    const atOnce = step.manner === 'by two' || step.manner === 'with another';
    const possible = atOnce
      ? outcomesOf(rules, m, [command, other], answers).map(({ model }) => model)
      : [rules.may(m, command) ? rules.next(m, command) : m];
    const wanted = answers.map(() => rules.may(m, command));
    if (!atOnce && !alike(answers.map(succeeded), wanted)) fail(about, 'was not to', m, came);
    const next = possible.find((each) => alike(subject.standing(each), came));
    if (next === undefined) fail(about, JSON.stringify(possible.map(subject.standing)), m, came);
    m = next as M;
    await subject.check(world, m);
    for (const [index, { kind }] of [command, other].slice(0, answers.length).entries()) {
      if (succeeded(answers[index] ?? '')) known.add(kind);
      const count = tally.get(kind) ?? { done: 0, refused: 0 };
      tally.set(
        kind,
        succeeded(answers[index] ?? '') ? { ...count, done: count.done + 1 } : { ...count, refused: count.refused + 1 },
      );
    }
  }
}

const moveOf = <M, S, W extends { app: TestApp; day: string }>({ moves }: Subject<M, S, W>, { kind }: Command) =>
  moves[kind] as Move<M, S, W>;

function choose<M, S, W extends { app: TestApp; day: string }>(
  { moves }: Subject<M, S, W>,
  rules: Rules<M>,
  m: M,
  chosen: number,
  { wild, days, yes }: Step,
  known: ReadonlySet<string>,
): Command {
  const all = Object.keys(moves).map((kind): Command => ({ kind, days, yes }));
  const forbidden = all.filter((command) => !rules.may(m, command));
  const allowed = all
    .filter((command) => rules.may(m, command))
    .flatMap((command) => Array<Command>(weightOf(moves[command.kind], m, command, known)).fill(command));
  const among = (wild && forbidden.length > 0) || allowed.length === 0 ? forbidden : allowed;
  return among[chosen % among.length] as Command;
}

/** What was done already in this history is chosen less often: there is much to do. */
function weightOf<M, S, W>(
  move: Move<M, S, W> | undefined,
  m: M,
  command: Command,
  known: ReadonlySet<string>,
): number {
  const weight = move?.weight ?? 1;
  const whole = typeof weight === 'number' ? weight : weight(m, command);
  return known.has(command.kind) ? Math.ceil(whole / 4) : whole;
}

/** Sends; answers what each sending came back with. What is refused leaves no trace, and what is sent again none either. */
async function attempt<M, S, W extends { app: TestApp; day: string }>(
  subject: Subject<M, S, W>,
  world: W,
  seen: S,
  [command, other]: readonly [Command, Command],
  manner: Manner,
  allowed: boolean,
): Promise<string[]> {
  const { app } = world;
  const act = await moveOf(subject, command).act(world, seen, command);
  if (manner === 'with another') {
    const beside = await moveOf(subject, other).act(world, seen, other);
    return Promise.all([sendAct(app, act), sendAct(app, beside)]);
  }
  if (manner === 'by two') {
    return Promise.all([sendAct(app, act), sendAct(app, act, act.other ?? act.as)]);
  }
  const print = () => printOf(app, subject.projectOf(world));
  const key = newKey();
  const repeats = manner === 'again' && !act.keyless;
  const before = allowed && !repeats ? null : await print();
  const answer = await sendAct(app, act, act.as, key);
  const between = allowed && repeats ? await print() : before;
  if (allowed && repeats && between === before) throw new Error(`${command.kind} (${answer}) left no trace at all`);
  const answers = repeats ? [answer, await sendAct(app, act, act.as, key)] : [answer];
  if (between !== null && (await print()) !== between) {
    throw new Error(`${command.kind} ${allowed ? 'sent again' : 'refused'} left a trace (${answers})`);
  }
  if (new Set(answers).size > 1) throw new Error(`${command.kind} sent again is answered otherwise (${answers})`);
  return answers;
}

/** The seed and the number of histories: fixed in the test command, more and others by hand. */
export function chances(usual: number): { numRuns: number; seed: number; endOnFailure: boolean } {
  const { MODEL_RUNS, MODEL_SEED } = process.env;
  return { numRuns: Number(MODEL_RUNS ?? usual), seed: Number(MODEL_SEED ?? 20261122), endOnFailure: true };
}
