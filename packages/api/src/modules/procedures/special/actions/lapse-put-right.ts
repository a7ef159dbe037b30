import { dayInWords } from '@gongshen/shared/clock';
import type { Tx } from '../../../../kernel/database/tx.js';
import type { Services } from '../../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../../applications/index.js';
import { ItemCaseRow } from '../../../cases/index.js';
import { endProcedure, goOn } from '../finish-procedure.js';
import { procedureEvent } from '../procedure.event.js';
import { SpecialProcedureRow } from '../special-procedure.entity.js';

/**
 * What was to be put right never was, and the applicant's limit has passed: the procedure ends as not passed, the case's time runs again
 * and the department decides on what there is. By the system, from the deadline.
 */
export async function lapsePutRight(tx: Tx, services: Services, procedureId: string): Promise<void> {
  const procedure = await tx.get(SpecialProcedureRow, { id: procedureId });
  if (procedure.state !== 'puttingRight') return;
  const itemCase = await tx.get(ItemCaseRow, { id: procedure.caseId });
  const application = await tx.get(Application, { id: procedure.applicationId });
  const text = `申请人未在${dayInWords(procedure.putRightBy ?? '')}前报告整改，特别程序“${procedure.kindName}”（${procedure.number}）以未通过结束。`;
  const set = { conclusion: '申请人逾期未完成整改。' };
  const { state } = await endProcedure(tx, services, procedure, { step: 'lapse', text, set });
  await procedureEvent(tx, procedure, {
    type: 'procedure.putRightLapsed',
    before: { state: procedure.state },
    after: { state, text: `“${procedure.kindName}”` },
    text,
  });
  await goOn(tx, services, itemCase, procedure, text);
  await tellApplicantBySms(
    tx,
    application,
    `procedure:${procedure.id}:lapsed`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）：${text}`,
  );
}
