import { checkInvariants } from './case-invariants.js';
import { atDay, type Model, standingOf } from './case-model.js';
import type { World } from './case-world.js';
import type { Subject } from './histories.js';
import { moves } from './moves/index.js';
import { type Seen, see, standingSeen } from './seen.js';

/** A case from the receipt to the end, and what hangs on it. */
export const caseSubject: Subject<Model, Seen, World> = {
  moves,
  projectOf: ({ projectId }) => projectId,
  moment: (world, { itemCase }) => ({
    ...world.moment(),
    overdue: itemCase.dueOn !== null && world.day > itemCase.dueOn,
  }),
  see,
  seenAs: standingSeen,
  standing: standingOf,
  atDay,
  check: checkInvariants,
};
