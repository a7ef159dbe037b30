import type { LampKind } from '@gongshen/shared/clock';
import type { DeadlineSubject } from '@gongshen/shared/deadline';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Tx } from '../../kernel/database/tx.js';
import { DeadlineRow } from './deadline.entity.js';

/** What has a limit, and by when. */
export interface Deadline {
  /** Unique together. */
  subjectType: DeadlineSubject;
  subjectId: string;
  projectId: string;
  applicationId: string | null;
  caseId: string | null;
  /** Whose turn it is: told by alerts; null: the window of the district, or the applicant. */
  unitId: string | null;
  /** The applicant owes it. */
  forApplicant: boolean;
  districtCode: string;
  /** Null: nothing runs at present (paused, waiting). */
  dueOn: string | null;
  lampKind: LampKind;
  /** What is due, for people: “建设工程消防设计审查”. */
  label: string;
  /** The first day on which `onReminder` of the subject is called; left out: never. */
  remindOn?: string | null;
}

/** Watches what is due from now on, or moves its due day: one row for a subject, however often it is watched. */
export function watchDeadline(tx: Tx, deadline: Deadline): Promise<void> {
  return watchDeadlines(tx, [deadline]);
}

/** The same for many at once; those not watched yet take two statements together. */
export async function watchDeadlines(tx: Tx, deadlines: readonly Deadline[]): Promise<void> {
  const known = await knownSubjects(tx, deadlines);
  const fresh: DeadlineRow[] = [];
  for (const deadline of deadlines) {
    if (known.has(subjectKey(deadline))) await move(tx, deadline);
    else fresh.push({ ...deadline, id: tx.ids.next(), alerted: 'green', movedOn: null, remindOn: remindOn(deadline) });
  }
  if (fresh.length > 0) await tx.insert(DeadlineRow, fresh);
}

/** It is done, decided, withdrawn: nobody is told of it any more. */
export async function dropDeadline(tx: Tx, subjectType: DeadlineSubject, subjectId: string): Promise<void> {
  await tx.deleteWhere(DeadlineRow, { subjectType, subjectId });
}

const remindOn = (deadline: Deadline) => deadline.remindOn ?? null;
const subjectKey = ({ subjectType, subjectId }: Pick<DeadlineRow, 'subjectType' | 'subjectId'>) =>
  `${subjectType} ${subjectId}`;

async function knownSubjects(tx: Tx, deadlines: readonly Deadline[]): Promise<ReadonlySet<string>> {
  if (deadlines.length === 0) return new Set();
  const ids = deadlines.map(({ subjectId }) => subjectId);
  const rows = await tx.query<Pick<DeadlineRow, 'subjectType' | 'subjectId'>>(
    `SELECT subject_type AS subjectType, subject_id AS subjectId FROM deadline
     WHERE subject_type IN (${placeholders(ids.length)}) AND subject_id IN (${placeholders(ids.length)})`,
    [...deadlines.map(({ subjectType }) => subjectType), ...ids],
  );
  return new Set(rows.map(subjectKey));
}

/**
 * The alerted lamp is settled by the scan, from the lamp of the new due day on the day of this move: a decision must not fail
 * because a year of the calendar is missing. A standstill changes nothing of what people were told.
 */
async function move(tx: Tx, deadline: Deadline): Promise<void> {
  const { dueOn } = deadline;
  await tx.execute(
    `UPDATE deadline SET project_id = ?, application_id = ?, case_id = ?, unit_id = ?, for_applicant = ?, district_code = ?,
       lamp_kind = ?, label = ?, remind_on = ?,
       moved_on = CASE WHEN ? IS NULL OR due_on = ? OR alerted = 'green' THEN moved_on ELSE ? END,
       due_on = ?
     WHERE subject_type = ? AND subject_id = ?`,
    [
      deadline.projectId,
      deadline.applicationId,
      deadline.caseId,
      deadline.unitId,
      deadline.forApplicant ? 1 : 0,
      deadline.districtCode,
      deadline.lampKind,
      deadline.label,
      remindOn(deadline),
      dueOn,
      dueOn,
      tx.today,
      dueOn,
      deadline.subjectType,
      deadline.subjectId,
    ],
  );
}
