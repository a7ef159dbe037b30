import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import { OriginalTransferItem } from '../paper-original.entity.js';
import { moveOriginals, originalEvent, takeOriginals } from '../take-originals.js';

export interface ReportMissing {
  idempotencyKey: string;
  originalIds: string[];
  reason: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** 未收到: whoever should have received them says that they did not come; both sides are told and look. Answers the application's id. */
export function reportMissing(
  services: Services,
  actor: Actor,
  input: ReportMissing,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, reason } = input;
  const command = { name: 'original.reportMissing', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const action = actor.acting.role === Role.windowClerk ? 'reportMissingAtWindow' : 'reportMissingAtDepartment';
    const taken = await takeOriginals(tx, actor, action, originalIds);
    if (!taken.ok) return taken;
    const problems = textProblems({ field: 'reason', label: '情况说明', text: reason, atLeast: 2, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, originals, names } = taken.value;
    for (const { id, transferId } of originals) {
      if (transferId !== null) {
        await tx.updateWhere(OriginalTransferItem, { transferId, originalId: id }, { missingAt: tx.now });
      }
    }
    await moveOriginals(tx, taken.value, { remark: reason.trim() });
    await originalEvent(tx, application, {
      type: 'original.missing',
      after: {
        originalIds: originals.map(({ id }) => id),
        unitId: originals[0]?.unitId,
        text: `${names}（${reason.trim()}）`,
      },
      text: `${actor.acting.unitName ?? ''}报告未收到纸质原件${names}：${reason.trim()}`,
    });
    return done(application.id);
  });
}
