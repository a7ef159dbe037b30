import { daysText, labels } from '@gongshen/shared/labels';
import { daysLeft, ExtensionState, extensionObstacle } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import {
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { ItemCaseRow, takeCase } from '../../../cases/index.js';
import { reasonProblems } from '../../written.rules.js';
import { CaseExtensionRow } from '../case-extension.entity.js';
import { extensionEvent } from '../extension.event.js';
import { extensionFacts } from '../extension.facts.js';

export interface RequestExtensionCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  days: number;
  reason: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * 申请延长: before the due day has passed, one at a time, and in all no longer than the law allows (许可法 42). Changes nothing until the head
 * of the authority approves. Answers its id.
 */
export function requestExtension(
  services: Services,
  actor: Actor,
  input: RequestExtensionCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, caseId, expectedVersion, days } = input;
  const command = {
    name: 'extension.request',
    permission: 'case.requestExtension' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'requestExtension', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    const facts = extensionFacts(services, itemCase, await tx.list(CaseExtensionRow, { caseId }), tx.today);
    const obstacle = extensionObstacle(facts);
    if (obstacle !== null) {
      return refuse(new IllegalTransition(itemCase.status, `${labels('zh-CN').extensionObstacle[obstacle]}。`));
    }
    const left = daysLeft(facts);
    const message = `最多还可延长 ${daysText(left, itemCase.limitUnit)}（依据：${facts.basis}）。`;
    const problems = [
      ...(days >= 1 && days <= left ? [] : [{ field: 'days', reason: 'outOfRange', message }]),
      ...reasonProblems('reason', '延长理由', input.reason),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const extension: CaseExtensionRow = {
      id: tx.ids.next(),
      number: null,
      caseId,
      applicationId: itemCase.applicationId,
      projectId: itemCase.projectId,
      unitId: itemCase.unitId,
      days,
      daysAtMost: left,
      basis: facts.basis,
      reason: input.reason.trim(),
      state: ExtensionState.requested,
      requestedBy: actor.accountId,
      requestedAt: tx.now,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      dueBefore: null,
      dueAfter: null,
      version: 1,
    };
    await tx.insert(CaseExtensionRow, extension);
    // The case changes its version: who decides it next has the request in view.
    await tx.update(ItemCaseRow, caseId, expectedVersion, {});
    await extensionEvent(tx, extension, {
      type: 'extension.requested',
      after: {
        state: extension.state,
        days,
        text: `延长 ${daysText(days, itemCase.limitUnit)}，理由：${extension.reason}`,
      },
      text: `${actor.acting.unitName ?? ''}申请将“${itemCase.itemName}”的审批期限延长 ${daysText(days, itemCase.limitUnit)}，待负责人批准。理由：${extension.reason}`,
    });
    return done(extension.id);
  });
}
