import { nextProcedureState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { tellApplicantBySms } from '../../applications/index.js';
import { moveOwnClock } from '../own-clock.js';
import { promisedLimit, putRightLimit, watchProcedure, watchPutRight } from './procedure.deadlines.js';
import { procedureEvent } from './procedure.event.js';
import { PutRightPointRow, SpecialProcedureRow } from './special-procedure.entity.js';
import type { TakenProcedure } from './take-procedure.js';

export interface PutRightList {
  points: readonly { text: string; requirementCode: string | null }[];
  conclusion: string;
  /** Working days. */
  within: number;
  repeatReason: string | null;
}

/** Pairs the two ends of the standstill of a procedure's own time while the applicant puts right. */
export const putRightKey = (round: number) => `putRight:${round}`;

/**
 * 一次性告知整改 (珠 12): the complete list goes to the applicant with a limit of his own; the procedure's own time stands still,
 * the case's stays so. What earlier lists named is either put right by now or named anew.
 */
export async function listPoints(
  tx: Tx,
  services: Services,
  actor: Actor,
  { procedure, itemCase, application }: TakenProcedure,
  list: PutRightList,
): Promise<void> {
  const { id } = procedure;
  const state = nextProcedureState(procedure.state, 'listPoints');
  if (state === null) throw new Error(`Special procedure ${id} is ${procedure.state}: nothing to list`);
  const round = procedure.round + 1;
  const text = `特别程序“${procedure.kindName}”（${procedure.number}）未通过，一次性告知整改内容，共 ${list.points.length} 条。`;
  const basis = '珠海办法第十二条';
  const key = putRightKey(round);
  const standstill = await moveOwnClock(tx, services, 'procedure', id, promisedLimit(procedure), {
    kind: 'pause',
    key,
    text,
    basis,
  });
  await watchProcedure(tx, itemCase, procedure, standstill);
  const limit = putRightLimit({ putRightWithin: list.within });
  const putRightBy = await moveOwnClock(tx, services, 'putRight', id, limit, { kind: 'start', text, basis });
  await watchPutRight(tx, itemCase, procedure, putRightBy);

  await tx.update(SpecialProcedureRow, id, procedure.version, {
    state,
    round,
    conclusion: list.conclusion,
    putRightWithin: list.within,
    putRightBy,
    repeatReason: list.repeatReason,
  });
  await tx.updateWhere(PutRightPointRow, { procedureId: id, settled: false }, { settled: true });
  const edition = services.catalogue.get(itemCase.catalogueId);
  await tx.insert(
    PutRightPointRow,
    list.points.map(
      (point, index): PutRightPointRow => ({
        id: tx.ids.next(),
        procedureId: id,
        round,
        seq: index + 1,
        text: point.text,
        requirementCode: point.requirementCode,
        requirementName: point.requirementCode === null ? null : edition.material(point.requirementCode).name,
        answer: null,
        answeredAt: null,
        settled: false,
      }),
    ),
  );
  const spoken = putRightBy === null ? '期限届满' : services.calendar.spoken(putRightBy);
  await procedureEvent(tx, procedure, {
    type: 'procedure.notPassed',
    before: { state: procedure.state, round: procedure.round },
    after: {
      state,
      round,
      conclusion: list.conclusion,
      points: list.points,
      putRightBy,
      repeatReason: list.repeatReason,
      text: `“${procedure.kindName}”共 ${list.points.length} 条，请于${spoken}前完成`,
    },
    text: `${actor.acting.unitName ?? ''}对“${itemCase.itemName}”的${text}请于${spoken}前完成整改并报告。`,
  });
  await tellApplicantBySms(
    tx,
    application,
    `procedure:${id}:list:${round}`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）的${text}请于${spoken}前登录系统逐条报告整改情况。`,
  );
}
