import { isProcedureOpen } from '@gongshen/shared/procedure';
import type { Tx } from '../../../../kernel/database/tx.js';
import type { Services } from '../../../../kernel/services.js';
import { endProcedure } from '../finish-procedure.js';
import { procedureEvent } from '../procedure.event.js';
import { SpecialProcedureRow } from '../special-procedure.entity.js';

/** The case was withdrawn or terminated: what is open under it ends with it, without a conclusion (domain §2). Inside that act. */
export async function cancelProcedures(tx: Tx, services: Services, caseId: string): Promise<void> {
  for (const procedure of await tx.list(SpecialProcedureRow, { caseId }, { id: 'asc' })) {
    if (!isProcedureOpen(procedure.state)) continue;
    const text = `办件终止，特别程序“${procedure.kindName}”（${procedure.number}）取消。`;
    const { state } = await endProcedure(tx, services, procedure, { step: 'cancel', text, set: {} });
    await procedureEvent(tx, procedure, {
      type: 'procedure.cancelled',
      before: { state: procedure.state },
      after: { state },
      text,
    });
  }
}
