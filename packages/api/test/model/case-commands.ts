import fc from 'fast-check';
import type { Command } from './case-model.js';

const plain = (...kinds: Command['kind'][]) => fc.constantFrom(...kinds.map((kind) => ({ kind }) as Command));
/** Any command, the likelier ones more often: histories should get somewhere. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: plain('accept') },
  { weight: 6, arbitrary: plain('conclude', 'listPoints', 'fail', 'reportPutRight') },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('openProcedure' as const),
      days: fc.integer({ min: 1, max: 12 }),
      known: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    }),
  },
  { weight: 6, arbitrary: plain('requestSupplement', 'agreeSupplement', 'rejectSupplement', 'answerSupplement') },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('requestExtension' as const), days: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decideExtension' as const), approve: fc.boolean() }) },
  { weight: 4, arbitrary: plain('opinion', 'attachApproval', 'attachRefusal', 'approve', 'refuse') },
  { weight: 1, arbitrary: plain('decline', 'terminate', 'handOut', 'withdraw') },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 6 }) }) },
);
