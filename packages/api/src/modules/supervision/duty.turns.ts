import { lampOn, type PlainDate } from '@gongshen/shared/clock';
import { DeadlineSubject } from '@gongshen/shared/deadline';
import { labels } from '@gongshen/shared/labels';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { DeadlineRow } from '../deadlines/index.js';
import type { Turn, TurnProvider } from '../projects/index.js';

const { deadlineSubject } = labels('zh-CN');

/** Corrections and rectifications tell their turns themselves. */
const duties: readonly DeadlineSubject[] = [
  DeadlineSubject.putRight,
  DeadlineSubject.supplement,
  DeadlineSubject.owed,
  DeadlineSubject.reply,
];

/**
 * What the applicant owes, by the day it is due: while a case stands still for it, it is the applicant's turn. What was delivered and is
 * being looked at has no such day. One statement.
 */
export const dutyTurns: TurnProvider = async (context, projects) => {
  const { services } = context;
  const { read } = services.db;
  const shape = read.shape(DeadlineRow);
  const rows = await read.query(
    `SELECT ${shape.selectList('d')} FROM application a JOIN deadline d ON d.application_id = a.id
     WHERE a.project_id IN (${placeholders(projects.length)}) AND d.for_applicant = 1 AND d.due_on IS NOT NULL
       AND d.subject_type IN (${placeholders(duties.length)})
     ORDER BY d.due_on, d.id`,
    [...projects.map(({ id }) => id), ...duties],
  );
  return rows.map((raw): Turn => {
    const { projectId, applicationId, caseId, subjectType, label, dueOn, lampKind } = shape.fromRow(raw);
    const calendar = services.calendar.current();
    const lamp = lampOn(calendar, context.today() as PlainDate, dueOn as PlainDate | null, lampKind);
    const outwardly = deadlineSubject[subjectType];
    return { projectId, applicationId, caseId, who: '申请人', what: label, outwardly, since: null, dueOn, lamp };
  });
};
