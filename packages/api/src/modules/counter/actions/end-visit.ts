import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CounterVisit } from '../visit.entity.js';
import { getOwnVisit } from '../visit.queries.js';

export interface EndVisit {
  idempotencyKey: string;
  visitId: string;
}

/** The visitor has gone: from now on nothing is filed on this visit any more. */
export function endVisit(
  services: Services,
  actor: Actor,
  input: EndVisit,
): Promise<Outcome<string, IllegalTransition>> {
  const { idempotencyKey, visitId } = input;
  const subject = { type: 'visit', id: visitId };
  const command = { name: 'visit.end', permission: 'counter.file' as const, idempotencyKey, input, subject };
  return services.uow.run<string, IllegalTransition>(actor, command, async (tx) => {
    const visit = await getOwnVisit(tx, actor, visitId);
    if (visit.endedAt !== null) return refuse(new IllegalTransition('ended', '这次来访已经结束。'));
    await tx.update(CounterVisit, visitId, visit.version, { endedAt: tx.now });
    await tx.event({ type: 'visit.ended', subject, text: `${visit.personName}的来访结束。`, audience: 'audit' });
    return done(visitId);
  });
}
