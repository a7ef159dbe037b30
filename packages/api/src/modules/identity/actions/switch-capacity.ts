import { NotAllowed } from '../../../kernel/graphql/domain-error.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { RoleAssignment } from '../role-assignment.entity.js';
import { Session } from '../session.entity.js';

/** Goes on in another of the person's own capacities. Another's, a revoked or an unknown one is refused alike. */
export async function switchCapacity(context: RequestContext, capacityId: string): Promise<Outcome<null, NotAllowed>> {
  const actor = context.requireActor();
  const command = {
    name: 'account.switchCapacity',
    idempotencyKey: null,
    input: { capacityId },
    subject: { type: 'account', id: actor.accountId },
  };
  const outcome = await context.services.uow.run(actor, command, async (tx) => {
    const wanted = await tx.find(RoleAssignment, { id: capacityId, accountId: actor.accountId, revokedAt: null });
    if (!wanted) return refuse(new NotAllowed('您没有这个身份，或该身份已被撤销。'));
    // The password was given for what is done in the capacity before.
    const session = { id: actor.sessionId ?? '', endedAt: null };
    if ((await tx.updateWhere(Session, session, { assignmentId: wanted.id, confirmedAt: null })) !== 1) {
      return refuse(new NotAllowed('会话已结束，请重新登录。'));
    }
    await tx.event({
      type: 'account.capacitySwitched',
      subject: { type: 'account', id: actor.accountId },
      before: { assignmentId: actor.acting.id },
      after: { assignmentId: wanted.id, role: wanted.role },
      text: `${actor.displayName}切换办理身份`,
      audience: 'audit',
    });
    return done(null);
  });
  if (outcome.ok) context.caller = await context.services.authenticator.identify(context.sessionToken());
  return outcome;
}
