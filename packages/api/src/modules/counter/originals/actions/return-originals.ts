import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { Unit } from '../../../identity/index.js';
import { type Handing, handingProblems, handOn } from '../hand-on.js';
import { takeOriginals } from '../take-originals.js';

export interface ReturnOriginals extends Handing {
  idempotencyKey: string;
  originalIds: string[];
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** The department gives originals back to the window. Answers the application's id. */
export function returnOriginals(
  services: Services,
  actor: Actor,
  input: ReturnOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds } = input;
  const command = { name: 'original.return', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'sendBack', originalIds);
    if (!taken.ok) return taken;
    const problems = handingProblems(input);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, names, originals } = taken.value;
    const [windowUnit] = await tx.list(Unit, { id: originals.map(({ windowUnitId }) => windowUnitId) }, undefined, 1);
    const fromName = actor.acting.unitName ?? '';
    const toName = windowUnit?.name ?? '综合窗口';
    await handOn(tx, actor, taken.value, {
      ...input,
      direction: 'back',
      unitId: actor.acting.unitId,
      fromName,
      toName,
      text: `${fromName}将纸质原件${names}退回${toName}。`,
    });
    return done(application.id);
  });
}
