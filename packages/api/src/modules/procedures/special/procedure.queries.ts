import type { Actor, Caller } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { rowMapper } from '../../../kernel/database/rows.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import type { OpenRequirement, Told } from '../../applications/index.js';
import { type EvidenceSource, getReadableCase, mayReadCaseRow } from '../../cases/index.js';
import { SpecialProcedureRow } from './special-procedure.entity.js';

/** The procedure, when this person may read its case. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableProcedure(read: Reader, actor: Actor, id: string): Promise<SpecialProcedureRow> {
  const procedure = await read.get(SpecialProcedureRow, { id });
  await getReadableCase(read, actor, procedure.caseId);
  return procedure;
}

/** How many procedures of each case have no conclusion yet: nothing is decided meanwhile (珠 12). */
export const openProcedures: EvidenceSource = {
  select: (cases) => `SELECT p.case_id AS caseId, '' AS word, COUNT(*) AS n FROM special_procedure p
    WHERE p.case_id IN (${cases}) AND p.state IN ('open', 'puttingRight', 'rechecking') GROUP BY p.case_id`,
  params: (caseIds) => caseIds,
  tell: ([open]) => ({ openSpecialProcedures: open?.n ?? 0 }),
};

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

interface ListedEvent {
  at: string;
  procedureId: string;
  after: { points: Told['points'] };
}
// The instant stays as the database writes it: it is compared with others of its kind.
const toListed = rowMapper<ListedEvent>({ after: 'json' });

/** What the applicant was told to put right in the procedures of a case: each list as it went out. */
export async function listsTold(read: Reader, caseId: string): Promise<Told[]> {
  const rows = await read.query(
    "SELECT at AS at, subject_id AS procedureId, after AS `after` FROM domain_event WHERE case_id = ? AND type = 'procedure.notPassed' ORDER BY at, id",
    [caseId],
  );
  return rows.map(toListed).map(({ at, procedureId, after: { points } }) => {
    return { at, way: 'putRight', about: procedureId, points };
  });
}

/** Who may read the case reads the paper a procedure of it was opened with. */
export async function mayReadPaper(read: Reader, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind !== 'person') return false;
  for (const { caseId } of await read.list(SpecialProcedureRow, { fileId })) {
    if ((await mayReadCaseRow(read, caller, caseId)) !== null) return true;
  }
  return false;
}
