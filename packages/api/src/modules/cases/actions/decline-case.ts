import { NonAcceptanceGround } from '@gongshen/shared/document';
import type { Actor } from '../../../kernel/actor.js';
import {
  type FieldProblem,
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { required } from '../case.input.js';
import { moveClock, stopEvent } from '../case-clock.js';
import { caseEvent } from '../case-event.js';
import { concludeWhenFinished, stopStageClock } from '../finish-case.js';
import { followDecision } from '../follow-decision.js';
import { ItemCaseRow } from '../item-case.entity.js';
import { prerequisitesOf, takeCase } from '../take-case.js';
import type { CaseCommand } from './accept-case.js';

export interface DeclineCommand extends CaseCommand {
  reason: string;
  /** Which of the grounds that stand on the paper; left out: another one. */
  ground?: NonAcceptanceGround | null;
  /** 应向何机关申请: out of this authority's scope, and whose it is (许可法 32). */
  properAuthority?: string | null;
}

/** 不予受理: with reasons, and only before the case was accepted (许可法 32). */
export function declineCase(
  services: Services,
  actor: Actor,
  input: DeclineCommand,
): Promise<Outcome<string, IllegalTransition | InvalidInput | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'case.decline',
    permission: 'case.accept' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'decline', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const reason = required('reason', input.reason, '请写明不予受理的理由。');
    if (!reason.ok) return refuse(reason.refusal);
    const ground = input.ground ?? NonAcceptanceGround.other;
    const properAuthority = input.properAuthority?.trim() || null;
    const unnamed = authorityProblem(ground, properAuthority);
    if (unnamed !== null) return refuse(new InvalidInput([unnamed]));
    const { itemCase } = taken.value;
    const columns = await moveClock(tx, services.calendar.current(), itemCase, {
      status: 'notAccepted',
      events: [stopEvent(tx.today, '决定不予受理，停止计时。')],
      prerequisites: await prerequisitesOf(tx, caseId),
    });
    await tx.update(ItemCaseRow, caseId, expectedVersion, {
      ...columns,
      status: 'notAccepted',
      outcome: 'notAccepted',
      handlerId: actor.accountId,
      declinedAt: tx.now,
      declineReason: reason.value,
    });
    await caseEvent(tx, itemCase, {
      type: 'case.declined',
      before: { status: itemCase.status },
      after: { status: 'notAccepted', reason: reason.value, ground, properAuthority },
      text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”不予受理：${reason.value}`,
    });
    await followDecision(tx, services, { ...itemCase, granted: false, caseId, priorResultId: null });
    await stopStageClock(tx, itemCase.applicationId);
    await concludeWhenFinished(tx, itemCase.applicationId);
    return done(caseId);
  });
}

/** 许可法 32: whoever is not competent says who is. */
function authorityProblem(ground: NonAcceptanceGround, properAuthority: string | null): FieldProblem | null {
  const field = 'properAuthority';
  if (ground === 'outOfScope' && properAuthority === null) {
    return { field, reason: 'required', message: '不属于本机关职权范围的，请写明应当向何机关申请。' };
  }
  if ([...(properAuthority ?? '')].length > 200) {
    return { field, reason: 'tooLong', message: '应当申请的机关不能超过 200 个字。' };
  }
  return null;
}
