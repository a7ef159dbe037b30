import type { CaseOutcome } from '@gongshen/shared/case';
import { PublishedStanding } from '@gongshen/shared/information';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, type KeysetPart, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { badUserInput } from '../../kernel/errors.js';
import { PublishedDecisionRow } from './published-decision.entity.js';

/** What the public looks for. */
export interface DecisionFilter {
  districtCode?: string | null;
  stageCode?: string | null;
  itemCode?: string | null;
  unitCode?: string | null;
  granted?: boolean | null;
  decidedFrom?: string | null;
  decidedTo?: string | null;
  /** Part of the project's name, its code, the document's number, or the holder's name. */
  search?: string | null;
}

/** Open to everybody: published, and not withheld (许可法 40). Nothing else of this table is ever read for the public. */
export const publicOnly = 'd.published_at IS NOT NULL AND d.withheld_at IS NULL';

/** A decision of the list: the row, with the names it refers to. */
export interface PublicDecision extends PublishedDecisionRow {
  unitName: string;
  districtName: string;
}

const newestFirst: readonly KeysetPart[] = [
  { expression: 'd.decided_on', property: 'decidedOn', direction: 'desc' },
  { expression: 'd.id', property: 'id', direction: 'desc' },
];

const joins = 'published_decision d JOIN unit u ON u.id = d.unit_id LEFT JOIN division v ON v.code = d.district_code';

function conditionOf(filter: DecisionFilter): { sql: string; params: SqlValue[] } {
  const parts = [publicOnly];
  const params: SqlValue[] = [];
  const add = (sql: string, value: string | null | undefined) => {
    if (!value) return;
    parts.push(sql);
    params.push(value);
  };
  add('d.district_code = ?', filter.districtCode);
  add('d.stage_code = ?', filter.stageCode);
  add('d.item_code = ?', filter.itemCode);
  add('u.code = ?', filter.unitCode);
  add('d.decided_on >= ?', filter.decidedFrom);
  add('d.decided_on <= ?', filter.decidedTo);
  const granted: CaseOutcome[] = ['approved', 'approvedWithConditions'];
  if (filter.granted === true) parts.push(`d.outcome IN ('${granted.join("', '")}')`);
  if (filter.granted === false) parts.push("d.outcome = 'refused'");
  const text = filter.search?.trim() ?? '';
  if ([...text].length === 1) throw badUserInput('请至少输入两个字再查询。');
  if (text.length > 100) throw badUserInput('查询内容不能超过 100 个字。');
  const search = containing(text, ['d.project_name', 'd.project_code', 'd.number', 'd.holder']);
  if (search !== null) {
    parts.push(`(${search.sql})`);
    params.push(...search.params);
  }
  return { sql: parts.join(' AND '), params };
}

/** What counts today: a day of validity that has passed is told, whoever has or has not said so. */
function told(row: PublicDecision, today: string): PublicDecision {
  const over = row.standing === 'effective' && row.validUntil !== null && row.validUntil < today;
  return over ? { ...row, standing: PublishedStanding.expired } : row;
}

/** One page, the newest first: one statement. */
export async function decisionsPage(
  read: Reader,
  today: string,
  filter: DecisionFilter,
  request: { first: number; after?: string | null },
): Promise<KeysetPage<PublicDecision>> {
  const where = conditionOf(filter);
  const shape = read.shape(PublishedDecisionRow);
  const page = await keysetPage<Record<string, unknown>>(read, {
    select: `SELECT ${shape.selectList('d')}, u.name AS unitName, COALESCE(v.name, d.district_code) AS districtName FROM ${joins}`,
    where: where.sql,
    params: where.params,
    order: newestFirst,
    first: request.first,
    after: request.after ?? null,
  });
  return { ...page, rows: page.rows.map(({ cursor, row }) => ({ cursor, row: told(named(shape, row), today) })) };
}

const named = (
  shape: { fromRow(raw: Record<string, unknown>): PublishedDecisionRow },
  raw: Record<string, unknown>,
): PublicDecision => ({
  ...shape.fromRow(raw),
  unitName: String(raw.unitName),
  districtName: String(raw.districtName),
});

/** A published decision, or null: withheld, not handed out and not there answer alike. */
export async function publicDecision(read: Reader, today: string, id: string): Promise<PublicDecision | null> {
  const shape = read.shape(PublishedDecisionRow);
  const [raw] = await read.query(
    `SELECT ${shape.selectList('d')}, u.name AS unitName, COALESCE(v.name, d.district_code) AS districtName
     FROM ${joins} WHERE d.id = ? AND ${publicOnly}`,
    [id],
  );
  return raw ? told(named(shape, raw), today) : null;
}

/** What there is to choose from: only where something is published. */
export async function publishedChoices(read: Reader): Promise<{ kind: string; code: string; name: string }[]> {
  const exists = (column: string, of: string) =>
    `EXISTS (SELECT 1 FROM published_decision d WHERE d.${column} = ${of} AND ${publicOnly})`;
  return read.query(
    `SELECT 'unit' AS kind, u.code AS code, u.name AS name FROM unit u WHERE ${exists('unit_id', 'u.id')}
     UNION ALL SELECT 'district', v.code, v.name FROM division v WHERE ${exists('district_code', 'v.code')}
     UNION ALL SELECT DISTINCT 'stage', d.stage_code, d.stage_name FROM published_decision d WHERE ${publicOnly}
     UNION ALL SELECT DISTINCT 'item', d.item_code, d.item_name FROM published_decision d WHERE ${publicOnly}
     ORDER BY 1, 2`,
  );
}

/** What is kept for the public of each case, whether it is published or not; for the authorities. */
export async function decisionsOfCases(
  read: Reader,
  caseIds: readonly string[],
): Promise<(PublishedDecisionRow | null)[]> {
  const rows = await read.list(PublishedDecisionRow, { caseId: [...caseIds] });
  const byCase = new Map(rows.map((row) => [row.caseId, row]));
  return caseIds.map((id) => byCase.get(id) ?? null);
}
