import type { Caller } from '../../../kernel/actor.js';
import type { Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { type ChangeSeal, moveSeal, type SealChangeRefusal } from '../seal-requests.js';

/** Takes a seal out of use for good. What it has sealed by then stays good, as far as the register of uses knows it. */
export function retireSeal(
  services: Services,
  caller: Caller,
  input: ChangeSeal,
): Promise<Outcome<{ sealId: string }, SealChangeRefusal>> {
  const about = { command: 'retireSeal', event: 'seal.retired', text: '废止', fresh: true };
  return moveSeal(services, caller, 'retire', input, about);
}
