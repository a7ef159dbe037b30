import { Role } from '@gongshen/shared/identity';
import type { WithholdingGround } from '@gongshen/shared/information';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, type InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, demandedTexts, type ItemCaseRow, isOwnUnit, mayReadCaseRow } from '../../cases/index.js';
import { keepDecision } from '../keep-decision.js';
import { PublishedDecisionRow } from '../published-decision.entity.js';

type Refusal = InvalidInput | IllegalTransition | NotAllowed;

/** The approver of the department that decided; whether to publish is part of its decision (许可法 40; 政府信息公开条例 14, 15). */
export function mayWithhold(acting: Actor['acting'], itemCase: Pick<ItemCaseRow, 'unitId' | 'districtCode'>): boolean {
  return acting.role === Role.departmentApprover && isOwnUnit(acting, itemCase);
}

async function decisionOf(
  tx: Tx,
  services: Services,
  actor: Actor,
  caseId: string,
): Promise<Outcome<{ itemCase: ItemCaseRow; decision: PublishedDecisionRow }, IllegalTransition | NotAllowed>> {
  const itemCase = await mayReadCaseRow(tx, actor, caseId);
  if (itemCase === null) throw notFound();
  if (!mayWithhold(actor.acting, itemCase)) {
    return refuse(new NotAllowed('只有作出决定的部门审批人可以决定是否公开。'));
  }
  const decision = await keepDecision(tx, services, caseId);
  if (decision === null) return refuse(new IllegalTransition(itemCase.status, '办件还没有作出可以公开的决定。'));
  return done({ itemCase, decision });
}

/** 不予公开: with its legal ground; from the next moment on the public reads nothing of it. */
export function withholdDecision(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; caseId: string; ground: WithholdingGround; basis: string; reason: string },
): Promise<Outcome<string, Refusal>> {
  const { idempotencyKey, caseId, ground } = input;
  const subject = { type: 'case', id: caseId };
  const command = { name: 'decision.withhold', permission: 'case.decide' as const, idempotencyKey, input, subject };
  return services.uow.run<string, Refusal>(actor, command, async (tx) => {
    const taken = await decisionOf(tx, services, actor, caseId);
    if (!taken.ok) return taken;
    const { itemCase, decision } = taken.value;
    if (decision.withheldAt !== null) {
      return refuse(new IllegalTransition('withheld', '这项决定已经设为不予公开。'));
    }
    const texts = demandedTexts({
      basis: { value: input.basis, missing: '请填写不予公开的法律依据。', atLeast: 4, atMost: 500 },
      reason: { value: input.reason, missing: '请填写不予公开的理由。', atLeast: 4, atMost: 1000 },
    });
    if (!texts.ok) return texts;
    const { basis, reason } = texts.value;
    await tx.updateWhere(
      PublishedDecisionRow,
      { id: decision.id },
      {
        withheldGround: ground,
        withheldBasis: basis,
        withheldReason: reason,
        withheldAt: tx.now,
        withheldBy: actor.accountId,
      },
    );
    await caseEvent(tx, itemCase, {
      type: 'decision.withheld',
      after: { ground, basis, reason },
      text: `${actor.acting.unitName ?? ''}决定不公开“${itemCase.itemName}”的决定：${labels('zh-CN').withholdingGround[ground]}（${basis}）。`,
      audience: 'authority',
    });
    return done(caseId);
  });
}

/** The ground has fallen away: it is published again. */
export function discloseDecision(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; caseId: string; reason: string },
): Promise<Outcome<string, Refusal>> {
  const { idempotencyKey, caseId } = input;
  const subject = { type: 'case', id: caseId };
  const command = { name: 'decision.disclose', permission: 'case.decide' as const, idempotencyKey, input, subject };
  return services.uow.run<string, Refusal>(actor, command, async (tx) => {
    const taken = await decisionOf(tx, services, actor, caseId);
    if (!taken.ok) return taken;
    const { itemCase, decision } = taken.value;
    if (decision.withheldAt === null) return refuse(new IllegalTransition('published', '这项决定没有设为不予公开。'));
    const texts = demandedTexts({
      reason: { value: input.reason, missing: '请填写恢复公开的理由。', atLeast: 4, atMost: 1000 },
    });
    if (!texts.ok) return texts;
    const { withheldGround, withheldBasis, withheldReason } = decision;
    const nothing = {
      withheldGround: null,
      withheldBasis: null,
      withheldReason: null,
      withheldAt: null,
      withheldBy: null,
    };
    await tx.updateWhere(PublishedDecisionRow, { id: decision.id }, nothing);
    await caseEvent(tx, itemCase, {
      type: 'decision.disclosed',
      before: { ground: withheldGround, basis: withheldBasis, reason: withheldReason },
      after: { reason: texts.value.reason },
      text: `${actor.acting.unitName ?? ''}恢复公开“${itemCase.itemName}”的决定：${texts.value.reason}`,
      audience: 'authority',
    });
    return done(caseId);
  });
}
