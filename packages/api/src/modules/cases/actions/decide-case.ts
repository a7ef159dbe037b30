import {
  type CaseOutcome,
  type Decision,
  decisionActions,
  decisionBlockers,
  isFavourable,
  nextCaseStatus,
} from '@gongshen/shared/case';
import type { CatalogueItem } from '@gongshen/shared/catalogue';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { countRepeated, firstAlreadyHeld, judgeTelling, type RepeatReasonRequired } from '../../applications/index.js';
import { versionsBefore } from '../../materials/index.js';
import type { AlreadyHeld } from '../../projects/index.js';
import { longestTexts } from '../case.input.js';
import { type OwedInput, readOwed, toOwedFact } from '../case.owed.js';
import { DecisionBlocked, toBlockers } from '../case.refusals.js';
import { assessed } from '../case.rules.js';
import { moveClock, stopEvent } from '../case-clock.js';
import { caseEvent } from '../case-event.js';
import type { CasePrerequisiteRow } from '../case-prerequisite.entity.js';
import { stopStageClock } from '../finish-case.js';
import { followDecision } from '../follow-decision.js';
import { ItemCaseRow } from '../item-case.entity.js';
import { prerequisitesOf, takeCase } from '../take-case.js';
import type { CaseCommand } from './accept-case.js';

export interface DecideInput extends CaseCommand {
  decision: Decision;
  reason?: string | null;
  conditions?: string | null;
  remedies?: string | null;
  /** 容缺通过: what is still to be handed in, and by when. */
  owed?: readonly OwedInput[] | null;
  /** Why something is owed that could have been told before (一次性告知). */
  repeatReason?: string | null;
}

const outcomes = {
  approve: 'approved',
  approveWithConditions: 'approvedWithConditions',
  refuse: 'refused',
} as const satisfies Record<Decision, CaseOutcome>;

const words = labels('zh-CN').decision;

/**
 * 办结: approved, approved with conditions, or refused. Needs the department's own opinion, its prerequisites, a result document,
 * and for a refusal reasons and remedies (domain §2; 许可法 38; 珠 16, 17, 21). What is missing is told all at once.
 */
export function decideCase(
  services: Services,
  actor: Actor,
  input: DecideInput,
): Promise<
  Outcome<
    string,
    AlreadyHeld | RepeatReasonRequired | IllegalTransition | NotAllowed | StaleVersion | DecisionBlocked | InvalidInput
  >
> {
  const { idempotencyKey, caseId, expectedVersion, decision } = input;
  const command = {
    name: 'case.decide',
    permission: 'case.decide' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const action = decisionActions[decision];
    const taken = await takeCase(tx, actor, action, caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    const texts = longestTexts({
      reason: input.reason,
      conditions: input.conditions,
      remedies: input.remedies,
      repeatReason: input.repeatReason,
    });
    if (!texts.ok) return texts;
    const calendar = services.calendar.current();
    const { application } = taken.value;
    const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
    const owed = decision === 'approveWithConditions' ? readOwed(input.owed ?? [], item, calendar, tx.today) : done([]);
    if (!owed.ok) return owed;
    // 珠 14: what is held cannot be owed.
    const codes = owed.value.map(({ requirementCode }) => requirementCode);
    const held = await firstAlreadyHeld(tx, services, application, codes, tx.today);
    if (held !== null) return refuse(held);
    const prerequisites = await prerequisitesOf(tx, caseId);
    const said = { ...texts.value, owed: owed.value };
    const blockers = decisionBlockers(decision, await factsOf(tx, services, itemCase, prerequisites), said);
    if (blockers.length > 0) return refuse(new DecisionBlocked('暂不能办结', toBlockers(blockers, prerequisites)));

    const about = { id: caseId, itemName: itemCase.itemName };
    const { repeatReason } = texts.value;
    const telling = { way: 'owed', about: caseId, itemCase: about, points: owed.value, repeatReason } as const;
    const late = await judgeTelling(tx, services, application, telling);
    if (!late.ok) return late;

    const status = nextCaseStatus(itemCase.status, action) ?? itemCase.status;
    const outcome = outcomes[decision];
    const columns = await moveClock(tx, calendar, itemCase, {
      status,
      events: [stopEvent(tx.today, `作出“${words[decision]}”决定，停止计时，决定当日计入。`)],
      prerequisites,
    });
    await tx.update(ItemCaseRow, caseId, expectedVersion, {
      ...columns,
      status,
      outcome,
      decidedAt: tx.now,
      decidedBy: actor.accountId,
      decisionReason: texts.value.reason,
      conditions: decision === 'approveWithConditions' ? texts.value.conditions : null,
      remedies: decision === 'refuse' ? texts.value.remedies : null,
      deliveryState: 'pending',
      notifiedAt: tx.now,
    });
    await caseEvent(tx, itemCase, {
      type: 'case.decided',
      before: { status: itemCase.status },
      after: { status, outcome, ...texts.value, owed: owed.value.map(toOwedFact) },
      materialVersionIds: await versionsBefore(tx, itemCase.applicationId, materialsOf(item)),
      text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”作出决定：${words[decision]}。`,
    });
    const issuer = { unitId: actor.acting.unitId, accountId: actor.accountId };
    const names = late.value.points.map(({ text }) => text).join('；');
    await countRepeated(tx, issuer, application, 'owed', about, { names, reason: late.value.reason });
    await followDecision(tx, services, { ...itemCase, granted: isFavourable(outcome), caseId, priorResultId: null });
    await stopStageClock(tx, itemCase.applicationId);
    return done(caseId);
  });
}

const materialsOf = ({ materials }: Pick<CatalogueItem, 'materials'>) => materials.map(({ material }) => material);

/** What the decision rests on, as the shared guards want it. */
async function factsOf(
  tx: Tx,
  services: Services,
  itemCase: ItemCaseRow,
  prerequisites: readonly CasePrerequisiteRow[],
) {
  const evidence = (await services.caseEvidence.of(tx, [itemCase.id])).get(itemCase.id);
  return {
    prerequisites: assessed(prerequisites),
    clockRunning: itemCase.clockState === 'running',
    ownGivenOpinions: evidence?.ownGivenOpinions ?? [],
    resultDocument: evidence?.resultDocument ?? null,
    openSpecialProcedures: evidence?.openSpecialProcedures ?? 0,
    organisationOwesOverdue: evidence?.organisationOwesOverdue ?? 0,
    changedTakenBack: evidence?.changedTakenBack ?? false,
  };
}
