import type { Caller } from '../../../kernel/actor.js';
import type { Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { type ChangeSeal, moveSeal, type SealChangeRefusal } from '../seal-requests.js';

/** Lets a suspended seal be used again. */
export function resumeSeal(
  services: Services,
  caller: Caller,
  input: ChangeSeal,
): Promise<Outcome<{ sealId: string }, SealChangeRefusal>> {
  const about = { command: 'resumeSeal', event: 'seal.resumed', text: '恢复使用', fresh: true };
  return moveSeal(services, caller, 'resume', input, about);
}
