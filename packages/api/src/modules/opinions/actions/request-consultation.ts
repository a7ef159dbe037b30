import { mayCase } from '@gongshen/shared/case';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  type FieldProblem,
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, leads, subjectOf, takeCase } from '../../cases/index.js';
import { consultableKinds, Unit } from '../../identity/index.js';
import { type Asked, findOpen, openRequest } from '../open-request.js';
import { consultationUrl, expiryOf, keepLink, newToken } from '../outside-link.js';
import { bodyOf, bodyProblems, dueDayProblems, type NamedBody, questionProblems } from '../request-input.rules.js';

export interface RequestConsultationCommand {
  idempotencyKey: string;
  caseId: string;
  question: string;
  dueOn: string;
  unitIds: readonly string[];
  outsideBodies: readonly NamedBody[];
  requirementCodes?: readonly string[] | null;
}

export interface MadeLink {
  requestId: string;
  body: string;
  url: string;
  expiresAt: string;
}

export interface AskedConsultation {
  applicationId: string;
  /** Of this very call; when the same call is answered again, there is none left to show. */
  links: MadeLink[];
}

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/**
 * 征求意见: of departments with or without an item in the stage, and of outside bodies. By the department of the case, or by the lead unit
 * (珠 15). The links are shown this once: what is kept of them is their hash.
 */
export async function requestConsultation(
  services: Services,
  actor: Actor,
  input: RequestConsultationCommand,
): Promise<Outcome<AskedConsultation, Refused>> {
  const command = {
    name: 'opinion.requestConsultation',
    permission: 'opinion.consult' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'case', id: input.caseId },
  };
  let links: MadeLink[] = [];
  const outcome = await services.uow.run<string, Refused>(actor, command, async (tx) => {
    links = [];
    const taken = await takeForConsultation(tx, actor, input.caseId);
    if (!taken.ok) return taken;
    const itemCase = taken.value;
    const asked: Asked[] = [
      ...[...new Set(input.unitIds)].map((unitId) => ({ unitId })),
      ...input.outsideBodies.map(bodyOf),
    ];
    const problems = await problemsOf(tx, services, itemCase, input, asked);
    if (problems.length > 0) return refuse(new InvalidInput(problems, problems[0]?.message));
    for (const each of asked) {
      const request = await openRequest(tx, services, itemCase, each, {
        kind: 'consultation',
        question: input.question.trim(),
        requirementCodes: [...new Set(input.requirementCodes ?? [])],
        dueOn: input.dueOn,
        becauseReplaced: false,
        askedBy: actor.accountId,
        askedByUnitId: actor.acting.unitId as string,
      });
      if (request.outsideBody === null) continue;
      const token = newToken();
      await keepLink(tx, request, token);
      links.push({
        requestId: request.id,
        body: request.outsideBody,
        url: consultationUrl(services, token),
        expiresAt: expiryOf(request.dueOn),
      });
    }
    return done(itemCase.applicationId);
  });
  return outcome.ok ? done({ applicationId: outcome.value, links }) : outcome;
}

/** The lead unit's coordinators may do it for every case of their stage; else the handlers of the case. */
async function takeForConsultation(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<Outcome<ItemCaseRow, NotAllowed | IllegalTransition>> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  if (leads(actor.acting, subjectOf(itemCase, application))) {
    if (mayCase(itemCase.status, 'consult')) return done(itemCase);
    const state = labels('zh-CN').caseStatus[itemCase.status];
    return refuse(new IllegalTransition(itemCase.status, `办件当前状态为“${state}”，不能征求意见。`));
  }
  const taken = await takeCase(tx, actor, 'consult', caseId, null);
  return taken.ok ? done(taken.value.itemCase) : taken;
}

async function problemsOf(
  tx: Tx,
  services: Services,
  itemCase: ItemCaseRow,
  input: RequestConsultationCommand,
  asked: readonly Asked[],
): Promise<FieldProblem[]> {
  const problems = [
    ...questionProblems(input.question),
    ...dueDayProblems(input.dueOn, tx.today),
    ...bodyProblems(input.outsideBodies),
  ];
  if (asked.length === 0) {
    problems.push({ field: 'unitIds', reason: 'required', message: '请至少选择一个征求意见的单位。' });
  }
  const item = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  const codes = new Set(item.materials.map(({ material }) => material));
  if (input.requirementCodes?.some((code) => !codes.has(code))) {
    problems.push({ field: 'requirementCodes', reason: 'unknown', message: '所选材料不属于本事项，请刷新页面。' });
  }
  const units = new Map((await tx.list(Unit, { id: [...input.unitIds, ''] })).map((unit) => [unit.id, unit]));
  for (const each of asked) {
    const unit = 'unitId' in each ? units.get(each.unitId) : null;
    const field = 'unitId' in each ? 'unitIds' : 'outsideBodies';
    if (unit === undefined || (unit && !consultableKinds.includes(unit.kind))) {
      problems.push({ field, reason: 'unknown', message: '所选单位不能征求意见，请刷新页面。' });
      continue;
    }
    const name = unit?.shortName ?? ('outsideBody' in each ? each.outsideBody : '');
    if (unit?.id === itemCase.unitId) {
      problems.push({ field, reason: 'own', message: `“${name}”就是办理本事项的部门，不用征求意见。` });
    }
    const giver = { unitId: unit?.id ?? null, outsideBody: 'outsideBody' in each ? each.outsideBody : null };
    if (await findOpen(tx, itemCase.id, 'consultation', giver)) {
      problems.push({ field, reason: 'asked', message: `已经就本事项征求“${name}”的意见，尚未答复。` });
    }
  }
  return problems;
}
