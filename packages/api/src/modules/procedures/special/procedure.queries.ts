import type { Actor, Caller } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import type { OpenRequirement } from '../../applications/index.js';
import { type Evidence, getReadableCase, mayReadCaseRow } from '../../cases/index.js';
import { SpecialProcedureRow } from './special-procedure.entity.js';

/** The procedure, when this person may read its case. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableProcedure(read: Reader, actor: Actor, id: string): Promise<SpecialProcedureRow> {
  const procedure = await read.get(SpecialProcedureRow, { id });
  await getReadableCase(read, actor, procedure.caseId);
  return procedure;
}

/** How many procedures of each case have no conclusion yet: nothing is decided meanwhile (珠 12). One statement. */
export async function openProcedures(
  read: Reader,
  caseIds: readonly string[],
): Promise<Map<string, Pick<Evidence, 'openSpecialProcedures'>>> {
  const rows = await read.query<{ caseId: string; n: number }>(
    `SELECT case_id AS caseId, COUNT(*) AS n FROM special_procedure
     WHERE case_id IN (${placeholders(caseIds.length)}) AND state IN ('open', 'puttingRight', 'rechecking') GROUP BY case_id`,
    caseIds,
  );
  return new Map(rows.map(({ caseId, n }) => [caseId, { openSpecialProcedures: Number(n) }]));
}

/** Requirements named by lists the applicant is putting right now. One statement. */
export async function toPutRight(read: Reader, applicationIds: readonly string[]): Promise<OpenRequirement[]> {
  const rows = await read.query<Omit<OpenRequirement, 'because'> & { kindName: string; number: string }>(
    `SELECT p.application_id AS applicationId, q.requirement_code AS requirementCode, p.kind_name AS kindName, p.number AS number
     FROM special_procedure p JOIN put_right_point q ON q.procedure_id = p.id AND q.round = p.round
     WHERE p.application_id IN (${placeholders(applicationIds.length)}) AND p.state = 'puttingRight'
       AND q.requirement_code IS NOT NULL ORDER BY q.id`,
    applicationIds,
  );
  return rows.map(({ applicationId, requirementCode, kindName, number }) => ({
    applicationId,
    requirementCode,
    because: `特别程序“${kindName}”（${number}）要求整改`,
  }));
}

/** Who may read the case reads the paper a procedure of it was opened with. */
export async function mayReadPaper(read: Reader, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind !== 'person') return false;
  for (const { caseId } of await read.list(SpecialProcedureRow, { fileId })) {
    if ((await mayReadCaseRow(read, caller, caseId)) !== null) return true;
  }
  return false;
}
