import { type CaseStatus, isCaseOpen, isFavourable } from '@gongshen/shared/case';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { unitLoader } from '../identity/index.js';
import type { ItemFact, Project, Turn, TurnProvider } from '../projects/index.js';
import { casesOfProjectLoader, prerequisitesLoader } from './case.loaders.js';
import { isPending } from './case.rules.js';
import { standingOutcome } from './case.standing.js';
import { readIndexedClock } from './clock-index.js';
import { ItemCaseRow } from './item-case.entity.js';

/** What has become of a project's items, by its cases. At most one statement. */
export async function itemFacts(
  read: Reader,
  projectIds: readonly string[],
  page?: RequestContext,
): Promise<ItemFact[]> {
  const [only] = projectIds;
  const rows: Standing[] =
    page && only && projectIds.length === 1
      ? await casesOfProjectLoader(page).load(only)
      : await read.query<Standing>(
          `SELECT project_id AS projectId, item_code AS itemCode, status AS status, outcome AS outcome, revoked_at AS revokedAt
           FROM item_case WHERE project_id IN (${placeholders(projectIds.length)})`,
          projectIds,
        );
  // A change that is open or was refused adds its fact beside the obtained one, which wins over both.
  return rows.flatMap(({ projectId, itemCode, status, ...told }): ItemFact[] => {
    const outcome = standingOutcome(told);
    if (isCaseOpen(status)) return [{ projectId, itemCode, state: 'inProgress' }];
    if (outcome === null || outcome === 'terminated') return [];
    return [{ projectId, itemCode, state: isFavourable(outcome) ? 'obtained' : 'refused' }];
  });
}

type Standing = Pick<ItemCaseRow, 'projectId' | 'itemCode' | 'status' | 'outcome' | 'revokedAt'>;
type TurnRow = ItemCaseRow & { unitName: string; awaited: string | null };

/** Whose turn it is in the cases of a project: the department, or the window that has results to hand out. */
export const caseTurns: TurnProvider = async (context, projects) => {
  const [only] = projects;
  const rows =
    only && projects.length === 1 ? await turnsOfPage(context, only.id) : await turnsOfList(context, projects);
  const calendar = context.services.calendar.current();
  const today = context.today() as PlainDate;
  return rows.map((row) => ({ ...wording(row), ...about(row), lamp: readIndexedClock(calendar, row, today).lamp }));
};

/** What was taken back before it was handed out awaits nobody. */
const awaitingSomebody: readonly CaseStatus[] = [
  'assigned',
  'accepted',
  'suspended',
  'approved',
  'approvedWithConditions',
  'refused',
];

/** A list of projects draws nothing else of their cases: the awaited ones alone are read. One statement. */
async function turnsOfList(context: RequestContext, projects: readonly Project[]): Promise<TurnRow[]> {
  const { read } = context.services.db;
  const shape = read.shape(ItemCaseRow);
  const rows = await read.query<{ unitName: string; awaited: string | null }>(
    `SELECT ${shape.selectList('c')}, u.short_name AS unitName,
       (SELECT MIN(p.item_name) FROM case_prerequisite p
        WHERE p.case_id = c.id AND p.gate = 'accept' AND p.met_on IS NULL AND p.failed = 0) AS awaited
     FROM item_case c JOIN unit u ON u.id = c.unit_id
     WHERE c.project_id IN (${placeholders(projects.length)}) AND c.status IN (${placeholders(awaitingSomebody.length)})
       AND c.revoked_at IS NULL
     ORDER BY c.due_order, c.id`,
    [...projects.map(({ id }) => id), ...awaitingSomebody],
  );
  return rows.map((raw) => ({ ...shape.fromRow({ ...raw }), unitName: raw.unitName, awaited: raw.awaited }));
}

/** The page of one project draws its cases, their units and what they wait for as well: everything is read once. */
async function turnsOfPage(context: RequestContext, projectId: string): Promise<TurnRow[]> {
  const cases = await casesOfProjectLoader(context).load(projectId);
  const open = cases.filter(({ stoppedOn }) => stoppedOn === null).map(({ id }) => id);
  const [units, prerequisites] = await Promise.all([
    unitLoader(context).loadMany(cases.map(({ unitId }) => unitId)),
    prerequisitesLoader(context).loadMany(open),
  ]);
  const unitNames = new Map(
    units.flatMap((unit) => (unit && !(unit instanceof Error) ? [[unit.id, unit.shortName] as const] : [])),
  );
  const pending = prerequisites
    .flatMap((each) => (each instanceof Error ? [] : each))
    .filter((each) => each.gate === 'accept' && isPending(each));
  const rows = cases
    .filter(({ status, revokedAt }) => awaitingSomebody.includes(status) && revokedAt === null)
    .map((row) => {
      const names = pending.filter(({ caseId }) => caseId === row.id).map(({ itemName }) => itemName);
      return { ...row, unitName: unitNames.get(row.unitId) ?? '', awaited: names.sort()[0] ?? null };
    });
  return rows.sort((a, b) => (`${a.dueOrder} ${a.id}` < `${b.dueOrder} ${b.id}` ? -1 : 1));
}

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
  if (row.status === 'suspended') return { who: row.unitName, what: `“${row.itemName}”暂停计时` };
  const what = row.status === 'assigned' ? '受理' : '审查';
  return { who: row.unitName, what: `${what}“${row.itemName}”` };
}
