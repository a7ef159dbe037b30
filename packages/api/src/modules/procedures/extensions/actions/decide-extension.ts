import { dayInWords } from '@gongshen/shared/clock';
import { daysText, labels } from '@gongshen/shared/labels';
import { nextExtensionState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../../kernel/database/tx.js';
import { notFound } from '../../../../kernel/errors.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { optionalTextProblems, textProblems } from '../../../../kernel/written-text.js';
import { Application, tellApplicantBySms } from '../../../applications/index.js';
import { extendCase, ItemCaseRow, subjectOf } from '../../../cases/index.js';
import { CaseExtensionRow } from '../case-extension.entity.js';
import { extensionEvent } from '../extension.event.js';
import { isOverdue } from '../extension.facts.js';
import { mayActOnExtension } from '../extension.policy.js';

export interface DecideExtensionCommand {
  idempotencyKey: string;
  extensionId: string;
  expectedVersion: number;
  approve: boolean;
  reason?: string | null;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * 许可法 42: the head of the authority approves, and the applicant is told days, basis and the new due day; or does not. What is late
 * already is not made good by an approval (珠 27 (5)): then it can only be turned down. Answers its id.
 */
export function decideExtension(
  services: Services,
  actor: Actor,
  input: DecideExtensionCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, extensionId, expectedVersion, approve } = input;
  const command = {
    name: 'extension.decide',
    permission: 'case.approveExtension' as const,
    idempotencyKey,
    input,
    subject: { type: 'extension', id: extensionId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const extension = await tx.get(CaseExtensionRow, { id: extensionId });
    const itemCase = await tx.get(ItemCaseRow, { id: extension.caseId });
    const application = await tx.get(Application, { id: extension.applicationId });
    const answer = mayActOnExtension(actor.acting, subjectOf(itemCase, application));
    if (answer === 'unknown') throw notFound();
    if (answer === 'notAllowed') return refuse(new NotAllowed('延长由承办部门的负责人批准，您当前的身份不能决定。'));
    const state = nextExtensionState(extension.state, approve ? 'approve' : 'reject');
    if (state === null) {
      const now = labels('zh-CN').extensionState[extension.state];
      return refuse(new IllegalTransition(extension.state, `延长申请当前状态为“${now}”，不能再决定。`));
    }
    if (extension.version !== expectedVersion) throw new StaleObject('case_extension', extension.version);
    if (approve && isOverdue(itemCase, tx.today)) {
      const message = `已过截止日期${itemCase.dueOn === null ? '' : dayInWords(itemCase.dueOn)}，不能再批准延长。`;
      return refuse(new IllegalTransition(extension.state, message));
    }
    const text = { field: 'reason', text: input.reason, atMost: 500 };
    const problems = approve
      ? optionalTextProblems({ ...text, label: '批准意见' })
      : textProblems({ ...text, label: '不批准的理由' });
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const decision = {
      state,
      decidedBy: actor.accountId,
      decidedAt: tx.now,
      decisionReason: input.reason?.trim() || null,
    };
    if (approve) await grant(tx, services, { actor, extension, itemCase, application }, decision);
    else await turnDown(tx, actor, extension, itemCase, decision);
    return done(extensionId);
  });
}

interface Granted {
  actor: Actor;
  extension: CaseExtensionRow;
  itemCase: ItemCaseRow;
  application: Application;
}
type Decision = Pick<CaseExtensionRow, 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason'>;

async function grant(
  tx: Tx,
  services: Services,
  { actor, extension, itemCase, application }: Granted,
  decision: Decision,
): Promise<void> {
  const { id, caseId, days, basis } = extension;
  const earlier = await tx.list(CaseExtensionRow, { caseId, state: 'approved' });
  const number = `${itemCase.number}-YQ${earlier.length + 1}`;
  const text = `经负责人批准延长审批期限 ${daysText(days, itemCase.limitUnit)}（${number}）。理由：${extension.reason}`;
  const { dueBefore, dueAfter } = await extendCase(tx, services, caseId, { days, text, basis });
  await tx.update(CaseExtensionRow, id, extension.version, { ...decision, number, dueBefore, dueAfter });
  const until = dueAfter === null ? '' : `，新的截止日期为${services.calendar.spoken(dueAfter)}`;
  await extensionEvent(tx, extension, {
    type: 'extension.approved',
    before: { state: extension.state, dueOn: dueBefore },
    after: {
      state: decision.state,
      number,
      days,
      basis,
      dueOn: dueAfter,
      because: extension.reason,
      text: `延长 ${daysText(days, itemCase.limitUnit)}，依据${basis}${until}`,
    },
    text: `${actor.acting.unitName ?? ''}负责人批准“${itemCase.itemName}”延长 ${daysText(days, itemCase.limitUnit)}（${number}），依据${basis}${until}。理由：${extension.reason}`,
    audience: 'all',
  });
  await tellApplicantBySms(
    tx,
    application,
    `extension:${id}`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）经批准延长审批期限 ${daysText(days, itemCase.limitUnit)}，依据${basis}${until}。理由：${extension.reason}`,
  );
}

async function turnDown(
  tx: Tx,
  actor: Actor,
  extension: CaseExtensionRow,
  { itemName, limitUnit }: ItemCaseRow,
  decision: Decision,
): Promise<void> {
  await tx.update(CaseExtensionRow, extension.id, extension.version, decision);
  await extensionEvent(tx, extension, {
    type: 'extension.rejected',
    before: { state: extension.state },
    after: { state: decision.state, reason: decision.decisionReason },
    text: `${actor.acting.unitName ?? ''}负责人不批准“${itemName}”延长 ${daysText(extension.days, limitUnit)}。理由：${decision.decisionReason ?? ''}`,
  });
}
