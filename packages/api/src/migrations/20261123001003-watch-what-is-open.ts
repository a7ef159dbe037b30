import type { QueryRunner } from 'typeorm';
import { changeTables } from '../kernel/database/table-builder.js';

const columns =
  'id, subject_type, subject_id, project_id, application_id, case_id, unit_id, for_applicant, district_code, due_on, lamp_kind, label, alerted, moved_on, remind_on';

/** What was open before deadlines were watched is watched from now on; the first scan tells of whatever is late already. */
async function watchWhatIsOpen(runner: QueryRunner): Promise<void> {
  const text = (...parts: string[]) =>
    runner.connection.options.type === 'mariadb' ? `CONCAT(${parts.join(', ')})` : parts.join(' || ');
  const number = "COALESCE(a.number, '')";
  const common = "'green', NULL";
  await runner.query(
    `INSERT INTO deadline (${columns})
     SELECT a.id, 'check', a.id, a.project_id, a.id, NULL, NULL, 0, a.district_code, a.check_due_on, 'ordinary',
       ${text("'申请 '", number, "' 的初步核对'")}, ${common}, NULL
     FROM application a WHERE a.status IN ('submitted', 'checking')`,
  );
  await runner.query(
    `INSERT INTO deadline (${columns})
     SELECT n.id, 'correction', n.id, a.project_id, a.id, NULL, NULL, 1, a.district_code, n.answer_by, 'ordinary',
       ${text("'申请 '", number, "' 的补齐补正'")}, ${common}, n.answer_by
     FROM correction_notice n JOIN application a ON a.id = n.application_id
     WHERE n.state = 'open' AND a.status = 'correcting'`,
  );
  await runner.query(
    `INSERT INTO deadline (${columns})
     SELECT c.id, 'case', c.id, c.project_id, c.application_id, c.id, c.unit_id, 0, c.district_code, c.due_on,
       CASE WHEN c.limit_unit = 'immediate' AND c.clock_limit = 0 THEN 'immediate' ELSE 'ordinary' END,
       ${text('c.item_name', "'（'", 'c.number', "'）'")}, ${common}, NULL
     FROM item_case c WHERE c.stopped_on IS NULL`,
  );
  await runner.query(
    `INSERT INTO deadline (${columns})
     SELECT a.id, 'stage', a.id, a.project_id, a.id, NULL, a.lead_unit_id, 0, a.district_code, a.stage_due_on, 'ordinary',
       ${text("'阶段时限（申请 '", number, "'）'")}, ${common}, NULL
     FROM application a WHERE a.status = 'received' AND a.stage_limit IS NOT NULL
       AND EXISTS (SELECT 1 FROM item_case c WHERE c.application_id = a.id AND c.stopped_on IS NULL)`,
  );
}

export const WatchWhatIsOpen = changeTables('WatchWhatIsOpen1795392001003', watchWhatIsOpen, async (runner) => {
  await runner.query('DELETE FROM deadline');
});
