import type { SpecialLink } from '@gongshen/shared/catalogue';
import { limitText } from '@gongshen/shared/labels';
import {
  isProcedureOpen,
  lengthProblem,
  openingObstacle,
  type ProcedureObstacle,
  ProcedureState,
  procedureLinks,
} from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import type { Tx } from '../../../../kernel/database/tx.js';
import { findOwnFile } from '../../../../kernel/files/own-file.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { tellApplicantBySms } from '../../../applications/index.js';
import { ItemCaseRow, suspendCase, takeCase } from '../../../cases/index.js';
import { moveOwnClock } from '../../own-clock.js';
import { isBeingAnswered } from '../../supplements/supplement.queries.js';
import { paperProblems, reasonProblems } from '../../written.rules.js';
import { pauseKey } from '../pause-key.js';
import { promisedLimit, watchProcedure } from '../procedure.deadlines.js';
import { procedureEvent } from '../procedure.event.js';
import { ProcedureNotOpenable } from '../procedure.refusals.js';
import { SpecialProcedureRow } from '../special-procedure.entity.js';

export interface OpenProcedureCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  kindCode: string;
  reason: string;
  promisedDays: number;
  fileId: string;
}

type Refused = ProcedureNotOpenable | InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * 启动特别程序: only of a kind the catalogue allows, with reason, promised time and paper. The applicant is told kind and promised
 * time at once; the item clock stops, the procedure's own starts (珠 2, 12, 20). Answers its id.
 */
export function openProcedure(
  services: Services,
  actor: Actor,
  input: OpenProcedureCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'procedure.open',
    permission: 'case.openProcedure' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'openProcedure', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { itemCase, application } = taken.value;
    const { specialLinks } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
    const link = procedureLinks(specialLinks).find(({ code }) => code === input.kindCode) ?? null;
    const earlier = await tx.list(SpecialProcedureRow, { caseId });
    const obstacle = await obstacleOf(tx, itemCase, link, earlier);
    if (link === null || obstacle !== null) return refuse(new ProcedureNotOpenable(obstacle ?? 'notAllowed'));
    const length = lengthProblem(link, input.promisedDays);
    if (length === 'tooLong') return refuse(new ProcedureNotOpenable(length));
    const file = await findOwnFile(tx, actor, input.fileId);
    const problems = [
      ...reasonProblems('reason', '启动理由', input.reason),
      ...(length === null ? [] : [{ field: 'promisedDays', reason: length, message: '承诺时限至少为 1 日。' }]),
      ...paperProblems('fileId', file?.mediaType ?? null),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const procedure: SpecialProcedureRow = {
      id: tx.ids.next(),
      number: `${itemCase.number}-TC${earlier.length + 1}`,
      caseId,
      applicationId: itemCase.applicationId,
      projectId: itemCase.projectId,
      unitId: itemCase.unitId,
      kindCode: link.code,
      kindName: link.name,
      state: ProcedureState.open,
      reason: input.reason.trim(),
      promisedDays: input.promisedDays,
      limitUnit: link.limit.unit,
      pausesClock: link.pausesClock,
      openedOn: tx.today,
      openedAt: tx.now,
      openedBy: actor.accountId,
      fileId: input.fileId,
      concludedAt: null,
      concludedBy: null,
      conclusion: null,
      putRightWithin: null,
      putRightBy: null,
      round: 0,
      repeatReason: null,
      version: 1,
    };
    await tx.insert(SpecialProcedureRow, procedure);
    const limit = promisedLimit(procedure);
    const promised = limitText({ limit, total: limit.value });
    const text = `启动特别程序“${link.name}”（${procedure.number}），承诺时限 ${promised}。`;
    const basis = '珠海办法第十二条';
    const dueOn = await moveOwnClock(tx, services, 'procedure', procedure.id, limit, { kind: 'start', text, basis });
    await watchProcedure(tx, itemCase, procedure, dueOn);
    await procedureEvent(tx, procedure, {
      type: 'procedure.opened',
      after: {
        state: procedure.state,
        number: procedure.number,
        kindCode: link.code,
        promisedDays: procedure.promisedDays,
        pausesClock: link.pausesClock,
        dueOn,
        fileId: procedure.fileId,
        because: procedure.reason,
        text: `“${link.name}”，承诺时限 ${promised}`,
      },
      text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”${text}理由：${procedure.reason}`,
    });
    if (link.pausesClock) await suspendCase(tx, services, caseId, { key: pauseKey(procedure.id), text, basis });
    // The case changes its version though its time runs on: what is done next is done with the procedure in view.
    else await tx.update(ItemCaseRow, caseId, expectedVersion, {});
    await tellApplicantBySms(
      tx,
      application,
      `procedure:${procedure.id}:opened`,
      `您申请的“${itemCase.itemName}”（${itemCase.number}）启动特别程序：${link.name}，承诺时限 ${promised}。${link.pausesClock ? '期间审批时限暂停计算。' : ''}`,
    );
    return done(procedure.id);
  });
}

async function obstacleOf(
  tx: Tx,
  { id }: ItemCaseRow,
  link: SpecialLink | null,
  earlier: readonly SpecialProcedureRow[],
): Promise<ProcedureObstacle | null> {
  const procedures = earlier.map((row) => ({ ...row, open: isProcedureOpen(row.state) }));
  return openingObstacle(link, { inReview: true, procedures, supplementOpen: await isBeingAnswered(tx, id) });
}
