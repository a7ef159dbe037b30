import { labels } from '@gongshen/shared/labels';
import { isSupplementOpen, SupplementState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import {
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { alreadyHeld, judgeTelling, loadSheet, type RepeatReasonRequired } from '../../../applications/index.js';
import { ItemCaseRow, takeCase } from '../../../cases/index.js';
import type { AlreadyHeld } from '../../../projects/index.js';
import { SupplementPointRow, SupplementRequestRow } from '../supplement.entity.js';
import { requestEvent } from '../supplement.event.js';
import { requestProblems, type SupplementDraft } from '../supplement-request.rules.js';

export interface RequestSupplementCommand extends SupplementDraft {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
}

type Refused = AlreadyHeld | RepeatReasonRequired | InvalidInput | IllegalTransition | NotAllowed | StaleVersion;
type Requirement = Awaited<ReturnType<typeof loadSheet>>['requirements'][number];

/**
 * 收件后补件: a department asks for what it finds missing, everything once; nothing stops before the lead unit agrees (珠 15).
 * What is held already is not asked for (珠 14). Answers the application's id.
 */
export function requestSupplement(
  services: Services,
  actor: Actor,
  input: RequestSupplementCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'supplement.request',
    permission: 'case.requestSupplement' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'requestSupplement', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase, application } = taken.value;
    const open = (await tx.list(SupplementRequestRow, { caseId })).find(({ state }) => isSupplementOpen(state));
    if (open) {
      const state = labels('zh-CN').supplementState[open.state];
      return refuse(new IllegalTransition(open.state, `本办件已有一份补件请求（${state}），了结后才能再提。`));
    }
    const sheet = await loadSheet(tx, services, application, tx.today);
    const own = sheet.requirements.filter(({ assessed }) => assessed.requirement.items.includes(itemCase.itemCode));
    const problems = requestProblems(input, new Set(own.map(({ code }) => code)));
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    for (const [index, { requirementCode }] of input.points.entries()) {
      const requirement = own.find(({ code }) => code === requirementCode);
      const unwanted = requirement && notToBeAsked(requirement, `points.${index}.requirementCode`);
      if (unwanted) return refuse(unwanted);
    }

    const points = input.points.map(({ requirementCode, text }) => ({
      requirementCode: requirementCode ?? null,
      text: text.trim(),
    }));
    const { repeatReason } = input;
    const telling = { way: 'supplement', about: caseId, itemCase, points, repeatReason } as const;
    const late = await judgeTelling(tx, services, application, telling);
    if (!late.ok) return late;

    const request: SupplementRequestRow = {
      id: tx.ids.next(),
      caseId,
      applicationId: itemCase.applicationId,
      projectId: itemCase.projectId,
      unitId: itemCase.unitId,
      state: SupplementState.requested,
      reason: input.reason.trim(),
      askedBy: actor.accountId,
      askedAt: tx.now,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      noticeId: null,
      repeatReason: late.value.reason,
      repeatedNames: late.value.points.map(({ text }) => text).join('；') || null,
      version: 1,
    };
    await tx.insert(SupplementRequestRow, request);
    await tx.insert(
      SupplementPointRow,
      points.map(
        (point, index): SupplementPointRow => ({
          id: tx.ids.next(),
          requestId: request.id,
          seq: index + 1,
          ...point,
          requirementName: own.find(({ code }) => code === point.requirementCode)?.name ?? null,
          answer: null,
          replaced: false,
        }),
      ),
    );
    // The case changes its version: who decides it next has the request in view.
    await tx.update(ItemCaseRow, caseId, expectedVersion, {});
    await requestEvent(tx, request, {
      type: 'supplement.requested',
      after: { state: request.state, points: input.points, reason: request.reason },
      text: `${actor.acting.unitName ?? ''}请求“${itemCase.itemName}”补件，共 ${input.points.length} 项，待牵头单位决定。理由：${request.reason}`,
    });
    return done(itemCase.applicationId);
  });
}

/** 珠 14: what lies somewhere already, or does not apply, is not asked of the applicant. */
function notToBeAsked(requirement: Requirement, field: string): AlreadyHeld | InvalidInput | null {
  const { name, state } = requirement;
  if (state !== 'notApplicable') return alreadyHeld(requirement);
  return new InvalidInput([{ field, reason: 'notApplicable', message: `“${name}”对本项目不适用，不能要求补充。` }]);
}
