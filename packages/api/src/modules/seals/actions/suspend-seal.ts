import type { Caller } from '../../../kernel/actor.js';
import type { Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { type ChangeSeal, moveSeal, type SealChangeRefusal } from '../seal-requests.js';

/** Stops a seal for the time being. Asks for no password: stopping is never to wait. */
export function suspendSeal(
  services: Services,
  caller: Caller,
  input: ChangeSeal,
): Promise<Outcome<{ sealId: string }, SealChangeRefusal>> {
  const about = { command: 'suspendSeal', event: 'seal.suspended', text: '停用', fresh: false };
  return moveSeal(services, caller, 'suspend', input, about);
}
