import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../../kernel/actor.js';
import type {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { tellApplicantBySms } from '../../../applications/index.js';
import { OriginalTransferItem } from '../paper-original.entity.js';
import { moveOriginals, originalEvent, takeOriginals } from '../take-originals.js';

export interface ConfirmOriginals {
  idempotencyKey: string;
  originalIds: string[];
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** Whoever should receive them says that they have arrived: the department, or the window. Answers the application's id. */
export function confirmOriginals(
  services: Services,
  actor: Actor,
  input: ConfirmOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds } = input;
  const command = { name: 'original.confirm', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const back = actor.acting.role === Role.windowClerk;
    const taken = await takeOriginals(tx, actor, back ? 'confirmAtWindow' : 'confirmAtDepartment', originalIds);
    if (!taken.ok) return taken;
    const { application, originals, names } = taken.value;
    for (const { id, transferId } of originals) {
      if (transferId === null) continue;
      const arrived = { arrivedAt: tx.now, arrivedBy: actor.accountId };
      await tx.updateWhere(OriginalTransferItem, { transferId, originalId: id }, arrived);
    }
    await moveOriginals(tx, taken.value, back ? { cameBackAt: tx.now } : {});
    await originalEvent(tx, application, {
      type: back ? 'original.cameBack' : 'original.arrived',
      after: { originalIds: originals.map(({ id }) => id), unitId: originals[0]?.unitId, text: names },
      text: `${actor.acting.unitName ?? ''}确认收到纸质原件${names}。`,
    });
    if (back) {
      const occasion = `originals:${originals[0]?.transferId}`;
      const body = `您的申请 ${application.number ?? ''} 的纸质原件${names}已退回${actor.acting.unitName ?? '综合窗口'}，请携带有效身份证件领回。`;
      await tellApplicantBySms(tx, application, occasion, body);
    }
    return done(application.id);
  });
}
