import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import { moveOriginals, originalEvent, takeOriginals } from '../take-originals.js';

export interface KeepOriginals {
  idempotencyKey: string;
  originalIds: string[];
  reason: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** The department keeps originals in its files, and the applicant learns on what ground. Answers the application's id. */
export function keepOriginals(
  services: Services,
  actor: Actor,
  input: KeepOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, reason } = input;
  const command = { name: 'original.keep', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'keep', originalIds);
    if (!taken.ok) return taken;
    const problems = textProblems({ field: 'reason', label: '存档依据', text: reason, atLeast: 4, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, originals, names } = taken.value;
    await moveOriginals(tx, taken.value, { remark: reason.trim() });
    await originalEvent(tx, application, {
      type: 'original.kept',
      after: {
        originalIds: originals.map(({ id }) => id),
        unitId: originals[0]?.unitId,
        text: `${names}（${reason.trim()}）`,
      },
      text: `${actor.acting.unitName ?? ''}将纸质原件${names}存档，依据：${reason.trim()}`,
    });
    return done(application.id);
  });
}
