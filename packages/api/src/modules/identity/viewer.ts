import type { Actor } from '../../kernel/actor.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { capacitiesOf } from './capacities.js';
import type { CapacityType, ViewerType } from './identity.type.js';
import { SessionService } from './sessions.js';

/** The signed-in person as the person sees itself. */
export async function viewerOf(context: RequestContext, actor: Actor = context.requireActor()): Promise<ViewerType> {
  const capacities = await capacitiesOf(context.services.db.read, actor.accountId);
  return {
    person: { id: actor.accountId, displayName: actor.displayName },
    // The session was found with this capacity a moment ago.
    capacity: capacities.find(({ id }) => id === actor.acting.id) as CapacityType,
    capacities,
    permissions: [...actor.permissions],
    sessionExpiresAt: await new SessionService(context.services).endsAt(actor),
  };
}
