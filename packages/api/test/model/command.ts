import type { TestSession } from '../kit/test-app.js';
import type { Model, Moment } from './case-model.js';
import type { World } from './case-world.js';
import type { Seen } from './seen.js';

/** Something somebody tries, with what can vary in it. */
export interface Command {
  kind: string;
  /** 1 to 12. */
  days: number;
  yes: boolean;
}

/** A mutation about to be sent. */
export interface Act {
  as: TestSession | null;
  /** The colleague who tries the same at the same moment; the same person in another window where nobody else may. */
  other?: TestSession;
  name: string;
  input: object;
  inputType?: string;
  fields?: string;
  /** It sets values and takes no key. */
  keyless?: boolean;
  /** Looks at the answer of a sending that succeeded. */
  keep?: (answer: object) => void;
}

/** One kind of command: what it sends, when it may, and what follows. `M` is the model it is judged by, `S` what is seen before. */
export interface Move<M = Model, S = Seen, W = World> {
  /** Every mutation it sends, the one that matters last. */
  mutations: readonly string[];
  /** How often it is chosen among what is allowed: histories should get somewhere, and not end at once. */
  weight: number | ((m: M, command: Command) => number);
  may: (m: M, command: Command, at: Moment) => boolean;
  next: (m: M, command: Command, at: Moment) => M;
  act: (world: W, seen: S, command: Command) => Act | Promise<Act>;
}

/** Ids of what is not there. */
export const nobody = '00000000-0000-7000-8000-000000000000';
