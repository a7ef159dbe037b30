import { nextProcedureState, type ProcedureStep } from '@gongshen/shared/procedure';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { type ItemCaseRow, resumeCase } from '../../cases/index.js';
import { dropDeadline } from '../../deadlines/index.js';
import { moveOwnClock } from '../own-clock.js';
import { pauseKey } from './pause-key.js';
import { promisedLimit, putRightLimit } from './procedure.deadlines.js';
import { PutRightPointRow, SpecialProcedureRow } from './special-procedure.entity.js';

export interface Ending {
  step: Extract<ProcedureStep, 'pass' | 'fail' | 'lapse' | 'cancel'>;
  /** A whole sentence, for the clocks. */
  text: string;
  set: Partial<SpecialProcedureRow>;
}

/**
 * Ends a procedure: its own clocks stop and nothing of it is watched any more. The case's time is for `goOn`: a cancelled one
 * has no case left to go on.
 */
export async function endProcedure(
  tx: Tx,
  services: Services,
  procedure: SpecialProcedureRow,
  { step, text, set }: Ending,
): Promise<SpecialProcedureRow> {
  const { id } = procedure;
  const state = nextProcedureState(procedure.state, step);
  if (state === null) throw new Error(`Special procedure ${id} is ${procedure.state}: no ${step}`);
  await tx.update(SpecialProcedureRow, id, procedure.version, { ...set, state, concludedAt: tx.now });
  if (step === 'pass') await tx.updateWhere(PutRightPointRow, { procedureId: id, settled: false }, { settled: true });
  const stop = { kind: 'stop', text } as const;
  if (procedure.state === 'puttingRight') {
    await moveOwnClock(tx, services, 'putRight', id, putRightLimit(procedure), stop);
    await dropDeadline(tx, 'putRight', id);
  }
  await moveOwnClock(tx, services, 'procedure', id, promisedLimit(procedure), stop);
  await dropDeadline(tx, 'procedure', id);
  return { ...procedure, ...set, state, version: procedure.version + 1 };
}

/** The case's time runs again, that day not counted (珠 12: 恢复行政审批计时). */
export async function goOn(
  tx: Tx,
  services: Services,
  itemCase: Pick<ItemCaseRow, 'id'>,
  procedure: SpecialProcedureRow,
  text: string,
): Promise<void> {
  if (!procedure.pausesClock) return;
  await resumeCase(tx, services, itemCase.id, { key: pauseKey(procedure.id), text, basis: '珠海办法第十二条' });
}
