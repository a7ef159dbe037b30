import type { TestApp, TestSession } from '../kit/test-app.js';
import { newKey, send } from './case-world.js';
import type { Act } from './command.js';

/** What a sending came back with: the name of the union's member, or the code of the error. */
export const succeeded = (answer: string): boolean => answer.endsWith('Success');

/**
 * How something is refused: by name. What is stored never changes with it. Not among them: FORBIDDEN, for everybody here has the
 * permission, and whatever the server did not expect.
 */
const refusals = new Set([
  ...['IllegalTransition', 'InvalidInput', 'NotAllowed', 'StaleVersion', 'DecisionBlocked', 'ProcedureNotOpenable'],
  ...[
    'SessionUnfinished',
    'CheckIncomplete',
    'SubmissionIncomplete',
    'RepeatReasonRequired',
    'AlreadyHeld',
    'NOT_FOUND',
  ],
]);
export const isRefusal = (answer: string): boolean => refusals.has(answer);

/** Sends a prepared mutation; `key` is kept when the same is sent again. */
export async function sendAct(
  app: TestApp,
  act: Act,
  as: TestSession | null = act.as,
  key = newKey(),
): Promise<string> {
  const { name, input, inputType, fields, keyless, keep } = act;
  const whole = keyless ? input : { idempotencyKey: key, ...input };
  const answer = await send({ app }, as, name, whole, inputType, fields);
  if (succeeded(answer.__typename)) keep?.(answer);
  return answer.__typename;
}
