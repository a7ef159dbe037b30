import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import { moveOriginals, originalEvent, takeOriginals } from '../take-originals.js';

export interface FoundOriginals {
  idempotencyKey: string;
  originalIds: string[];
  note: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** What did not arrive turned up, and lies with whoever says so. Answers the application's id. */
export function foundOriginals(
  services: Services,
  actor: Actor,
  input: FoundOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, note } = input;
  const command = { name: 'original.found', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const action = actor.acting.role === Role.windowClerk ? 'foundAtWindow' : 'foundAtDepartment';
    const taken = await takeOriginals(tx, actor, action, originalIds);
    if (!taken.ok) return taken;
    const problems = textProblems({ field: 'note', label: '找到的经过', text: note, atLeast: 2, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, originals, names } = taken.value;
    await moveOriginals(tx, taken.value, { remark: note.trim() });
    await originalEvent(tx, application, {
      type: 'original.found',
      after: {
        originalIds: originals.map(({ id }) => id),
        unitId: originals[0]?.unitId,
        text: `${names}（${note.trim()}）`,
      },
      text: `纸质原件${names}已找到，现在${actor.acting.unitName ?? ''}：${note.trim()}`,
    });
    return done(application.id);
  });
}
