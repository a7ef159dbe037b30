import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import { moveOriginals, originalEvent, takeOriginals } from '../take-originals.js';

export interface PostCameBack {
  idempotencyKey: string;
  originalIds: string[];
  reason: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** Post that could not be delivered lies at the window again. Answers the application's id. */
export function postCameBack(services: Services, actor: Actor, input: PostCameBack): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, reason } = input;
  const command = { name: 'original.postCameBack', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'cameBack', originalIds);
    if (!taken.ok) return taken;
    const problems = textProblems({ field: 'reason', label: '退件原因', text: reason, atLeast: 2, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, originals, names } = taken.value;
    await moveOriginals(tx, taken.value, { remark: reason.trim(), cameBackAt: tx.now });
    await originalEvent(tx, application, {
      type: 'original.cameBack',
      after: { originalIds: originals.map(({ id }) => id), text: `${names}（${reason.trim()}）` },
      text: `邮寄的纸质原件${names}被退回窗口：${reason.trim()}`,
    });
    return done(application.id);
  });
}
