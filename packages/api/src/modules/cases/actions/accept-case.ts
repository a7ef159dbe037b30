import { acceptBlockers } from '@gongshen/shared/case';
import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { DecisionBlocked, toBlockers } from '../case.refusals.js';
import { assessed } from '../case.rules.js';
import { moveClock } from '../case-clock.js';
import { caseEvent } from '../case-event.js';
import { ItemCaseRow } from '../item-case.entity.js';
import { prerequisitesOf, takeCase } from '../take-case.js';

export interface CaseCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
}

/** 受理: the department takes the case in hand; not while a result is missing that must be there before (珠 12, domain §2). */
export function acceptCase(
  services: Services,
  actor: Actor,
  input: CaseCommand,
): Promise<Outcome<string, IllegalTransition | NotAllowed | StaleVersion | DecisionBlocked>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'case.accept',
    permission: 'case.accept' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'accept', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    const prerequisites = await prerequisitesOf(tx, caseId);
    const blockers = acceptBlockers(assessed(prerequisites));
    if (blockers.length > 0) return refuse(new DecisionBlocked('暂不能受理', toBlockers(blockers, prerequisites)));
    const columns = await moveClock(tx, services.calendar.current(), itemCase, {
      status: 'accepted',
      events: [],
      prerequisites,
    });
    await tx.update(ItemCaseRow, caseId, expectedVersion, {
      ...columns,
      status: 'accepted',
      handlerId: actor.accountId,
      acceptedAt: tx.now,
    });
    await caseEvent(tx, itemCase, {
      type: 'case.accepted',
      before: { status: itemCase.status },
      after: { status: 'accepted', handlerId: actor.accountId },
      text: `${actor.acting.unitName ?? ''}受理“${itemCase.itemName}”。`,
    });
    return done(caseId);
  });
}
