import type { ClockLimit } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { ItemCaseRow } from '../../cases/index.js';
import { watchDeadline } from '../../deadlines/index.js';
import { workingDays } from '../own-clock.js';
import type { SpecialProcedureRow } from './special-procedure.entity.js';

type Of = Pick<ItemCaseRow, 'projectId' | 'applicationId' | 'id' | 'unitId' | 'districtCode' | 'itemName'>;
const about = ({ projectId, applicationId, id, districtCode }: Of) => ({
  projectId,
  applicationId,
  caseId: id,
  districtCode,
  lampKind: 'special' as const,
});

export const promisedLimit = ({ promisedDays, limitUnit }: SpecialProcedureRow): ClockLimit => ({
  value: promisedDays,
  unit: limitUnit,
});
export const putRightLimit = ({ putRightWithin }: Pick<SpecialProcedureRow, 'putRightWithin'>): ClockLimit =>
  workingDays(putRightWithin ?? 0);

/** The department's own time for the procedure; `dueOn` null while the applicant puts right. */
export function watchProcedure(
  tx: Tx,
  itemCase: Of,
  procedure: Pick<SpecialProcedureRow, 'id' | 'kindName'>,
  dueOn: string | null,
): Promise<void> {
  return watchDeadline(tx, {
    ...about(itemCase),
    subjectType: 'procedure',
    subjectId: procedure.id,
    unitId: itemCase.unitId,
    forApplicant: false,
    dueOn,
    label: `“${itemCase.itemName}”的特别程序“${procedure.kindName}”`,
  });
}

/** The applicant's own limit for putting right what the newest list names. */
export function watchPutRight(
  tx: Tx,
  itemCase: Of,
  procedure: Pick<SpecialProcedureRow, 'id' | 'kindName'>,
  dueOn: string | null,
): Promise<void> {
  return watchDeadline(tx, {
    ...about(itemCase),
    subjectType: 'putRight',
    subjectId: procedure.id,
    unitId: null,
    forApplicant: true,
    dueOn,
    label: `“${itemCase.itemName}”的特别程序“${procedure.kindName}”整改`,
  });
}
