import { isCaseOpen, isFavourable } from '@gongshen/shared/case';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { ItemFact, Turn, TurnProvider } from '../projects/index.js';
import { readIndexedClock } from './clock-index.js';
import { ItemCaseRow } from './item-case.entity.js';

/** What has become of a project's items, by its cases. One statement. */
export async function itemFacts(read: Reader, projectIds: readonly string[]): Promise<ItemFact[]> {
  const rows = await read.query<Pick<ItemCaseRow, 'projectId' | 'itemCode' | 'status' | 'outcome'>>(
    `SELECT project_id AS projectId, item_code AS itemCode, status AS status, outcome AS outcome
     FROM item_case WHERE project_id IN (${placeholders(projectIds.length)})`,
    projectIds,
  );
  return rows.flatMap(({ projectId, itemCode, status, outcome }): ItemFact[] => {
    if (isCaseOpen(status)) return [{ projectId, itemCode, state: 'inProgress' }];
    if (outcome === null || outcome === 'terminated') return [];
    return [{ projectId, itemCode, state: isFavourable(outcome) ? 'obtained' : 'refused' }];
  });
}

type TurnRow = ItemCaseRow & { unitName: string; awaited: string | null };

/** Whose turn it is in the cases of a project: the department, or the window that has results to hand out. One statement. */
export const caseTurns: TurnProvider = async (context, projects) => {
  const { db, calendar } = context.services;
  const shape = db.read.shape(ItemCaseRow);
  const rows = await db.read.query<{ unitName: string; awaited: string | null }>(
    `SELECT ${shape.selectList('c')}, u.name AS unitName,
       (SELECT MIN(p.item_name) FROM case_prerequisite p
        WHERE p.case_id = c.id AND p.gate = 'accept' AND p.met_on IS NULL AND p.failed = 0) AS awaited
     FROM item_case c JOIN unit u ON u.id = c.unit_id
     WHERE c.project_id IN (${placeholders(projects.length)})
       AND c.status IN ('assigned', 'accepted', 'suspended', 'approved', 'approvedWithConditions', 'refused')
     ORDER BY c.due_order, c.id`,
    projects.map(({ id }) => id),
  );
  const today = context.today() as PlainDate;
  return rows.map((raw) => {
    const row: TurnRow = { ...shape.fromRow({ ...raw }), unitName: raw.unitName, awaited: raw.awaited };
    return { ...wording(row), ...about(row), lamp: readIndexedClock(calendar.current(), row, today).lamp };
  });
};

function about(row: ItemCaseRow): Omit<Turn, 'who' | 'what' | 'lamp'> {
  return {
    projectId: row.projectId,
    applicationId: row.applicationId,
    caseId: row.id,
    since: row.decidedAt ?? row.acceptedAt ?? row.createdAt,
    dueOn: row.stoppedOn === null ? row.dueOn : null,
  };
}

function wording(row: TurnRow): Pick<Turn, 'who' | 'what'> {
  if (!isCaseOpen(row.status)) return { who: '综合窗口', what: `发放“${row.itemName}”的办理结果` };
  if (row.clockState === 'waiting')
    return { who: row.unitName, what: `“${row.itemName}”等待“${row.awaited ?? '前置事项'}”的结果` };
  const what = row.status === 'assigned' ? '受理' : '审查';
  return { who: row.unitName, what: `${what}“${row.itemName}”` };
}
