import { ANSWER_WITHIN } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import type { Tx } from '../../../../kernel/database/tx.js';
import {
  type FieldProblem,
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import {
  countRepeated,
  firstAlreadyHeld,
  judgeTelling,
  type RepeatReasonRequired,
  tellApplicantBySms,
} from '../../../applications/index.js';
import type { AlreadyHeld } from '../../../projects/index.js';
import { endProcedure, goOn } from '../finish-procedure.js';
import { listPoints } from '../list-points.js';
import { procedureEvent } from '../procedure.event.js';
import { listProblems, type PutRightListDraft } from '../put-right-list.rules.js';
import { type TakenProcedure, takeProcedure } from '../take-procedure.js';

export interface ConcludeProcedureCommand {
  idempotencyKey: string;
  procedureId: string;
  expectedVersion: number;
  passed: boolean;
  conclusion: string;
  points?: PutRightListDraft['points'] | null;
  putRightWithinWorkingDays?: number | null;
  repeatReason?: string | null;
}

type Refused = AlreadyHeld | RepeatReasonRequired | InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * 特别程序的结论, also of the re-check: passed — told, the case's time runs again; not passed — one complete list of what to put
 * right, once (珠 12); not passed and nothing to put right — the department decides on what there is. Answers its id.
 */
export function concludeProcedure(
  services: Services,
  actor: Actor,
  input: ConcludeProcedureCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, procedureId, expectedVersion } = input;
  const command = {
    name: 'procedure.conclude',
    permission: 'case.openProcedure' as const,
    idempotencyKey,
    input,
    subject: { type: 'procedure', id: procedureId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeProcedure(tx, actor, ['conclude', 'recheck'], procedureId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase } = taken.value;
    const draft: PutRightListDraft = { ...input, points: input.points ?? [] };
    const { materials } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
    const problems = [
      ...textProblems({ field: 'conclusion', label: '结论', text: input.conclusion, atMost: 4000 }),
      ...listProblems(draft, new Set(materials.map(({ material }) => material))),
      ...(input.passed ? nothingToPutRight(draft) : []),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const conclusion = input.conclusion.trim();
    if (input.passed || draft.points.length === 0) {
      await end(tx, services, actor, taken.value, input.passed, conclusion);
      return done(procedureId);
    }
    // 珠 14: a drawing that was brought may have to be brought anew; what is held elsewhere is not asked for.
    const codes = draft.points.map(({ requirementCode }) => requirementCode);
    const held = await firstAlreadyHeld(tx, services, taken.value.application, codes, tx.today);
    if (held !== null) return refuse(held);
    const points = draft.points.map(({ text, requirementCode }) => ({
      text: text.trim(),
      requirementCode: requirementCode ?? null,
    }));
    const { repeatReason } = input;
    const telling = { way: 'putRight', about: procedureId, itemCase, points, repeatReason } as const;
    const late = await judgeTelling(tx, services, taken.value.application, telling);
    if (!late.ok) return late;
    await listPoints(tx, services, actor, taken.value, {
      points,
      conclusion,
      within: input.putRightWithinWorkingDays ?? ANSWER_WITHIN.usual,
      repeatReason: late.value.reason,
    });
    const issuer = { unitId: actor.acting.unitId, accountId: actor.accountId };
    const counted = { names: late.value.points.map(({ text }) => text).join('；'), reason: late.value.reason };
    await countRepeated(tx, issuer, taken.value.application, 'putRight', itemCase, counted);
    return done(procedureId);
  });
}

function nothingToPutRight({ points }: PutRightListDraft): FieldProblem[] {
  if (points.length === 0) return [];
  return [{ field: 'points', reason: 'notExpected', message: '结论为通过时没有需要整改的内容。' }];
}

/** Passed, or not passed for good: the applicant is told, and the case goes on (珠 12). */
async function end(
  tx: Tx,
  services: Services,
  actor: Actor,
  { procedure, itemCase, application }: TakenProcedure,
  passed: boolean,
  conclusion: string,
): Promise<void> {
  const outcome = passed ? '通过' : '未通过';
  const text = `特别程序“${procedure.kindName}”（${procedure.number}）${outcome}。`;
  const set = { conclusion, concludedBy: actor.accountId };
  const { state } = await endProcedure(tx, services, procedure, { step: passed ? 'pass' : 'fail', text, set });
  await procedureEvent(tx, procedure, {
    type: passed ? 'procedure.passed' : 'procedure.failed',
    before: { state: procedure.state },
    after: { state, conclusion, text: `“${procedure.kindName}”${outcome}` },
    text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”的${text}结论：${conclusion}`,
  });
  await goOn(tx, services, itemCase, procedure, text);
  await tellApplicantBySms(
    tx,
    application,
    `procedure:${procedure.id}:ended`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）的${text}${procedure.pausesClock ? '审批时限恢复计算。' : ''}`,
  );
}
