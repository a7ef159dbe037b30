import { lampOn, type PlainDate } from '@gongshen/shared/clock';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Turn, TurnProvider } from '../projects/index.js';
import { RectificationRow } from './session-conclusion.entity.js';

/** Whose turn it is with what is to be put right: the applicant's, then the unit's that asked for it. One statement. */
export const rectificationTurns: TurnProvider = async (context, projects) => {
  const { services } = context;
  const { read } = services.db;
  const shape = read.shape(RectificationRow);
  const rows = await read.query<{ projectId: string; applicationId: string; unitName: string }>(
    `SELECT ${shape.selectList('r')}, s.project_id AS projectId, s.application_id AS applicationId, u.short_name AS unitName
     FROM joint_session s JOIN rectification r ON r.session_id = s.id JOIN unit u ON u.id = r.unit_id
     WHERE s.project_id IN (${placeholders(projects.length)}) AND s.state <> 'cancelled' AND r.state <> 'settled'
     ORDER BY r.due_on, r.id`,
    projects.map(({ id }) => id),
  );
  return rows.map(({ projectId, applicationId, unitName, ...raw }): Turn => {
    const row = shape.fromRow(raw);
    const owed = row.state === 'open';
    const dueOn = owed ? (row.dueOn as PlainDate) : null;
    return {
      projectId,
      applicationId,
      caseId: row.caseId,
      who: owed ? '申请人' : unitName,
      what: `${owed ? '整改' : '复查整改'}“${row.text}”`,
      outwardly: owed ? '整改' : '复查整改',
      since: row.reportedAt,
      lamp: lampOn(services.calendar.current(), context.today() as PlainDate, dueOn, 'ordinary'),
      dueOn,
    };
  });
};
