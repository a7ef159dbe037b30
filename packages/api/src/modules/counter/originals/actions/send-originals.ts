import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { ItemCaseRow } from '../../../cases/index.js';
import { Unit } from '../../../identity/index.js';
import { type Handing, handingProblems, handOn } from '../hand-on.js';
import { takeOriginals } from '../take-originals.js';

export interface SendOriginals extends Handing {
  idempotencyKey: string;
  originalIds: string[];
  unitId: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** 珠 13: 初步核对确认无误后当场分送: handed on to a department that has a case of the application in hand. Answers the application's id. */
export function sendOriginals(
  services: Services,
  actor: Actor,
  input: SendOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, unitId } = input;
  const command = { name: 'original.send', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'send', originalIds);
    if (!taken.ok) return taken;
    const { application, names } = taken.value;
    const problems = handingProblems(input);
    const unit = await tx.find(Unit, { id: unitId });
    const handles = unit === null ? null : await tx.find(ItemCaseRow, { applicationId: application.id, unitId });
    if (unit === null || handles === null) {
      const message =
        application.receivedAt === null ? '申请正式收件后才能把原件分送部门。' : '请选择办理这份申请的部门。';
      problems.unshift({ field: 'unitId', reason: 'noCase', message });
    }
    if (problems.length > 0 || unit === null) return refuse(new InvalidInput(problems));
    const fromName = actor.acting.unitName ?? '综合窗口';
    await handOn(tx, actor, taken.value, {
      ...input,
      direction: 'toDepartment',
      unitId,
      fromName,
      toName: unit.name,
      text: `${fromName}将纸质原件${names}送${unit.name}。`,
    });
    return done(application.id);
  });
}
