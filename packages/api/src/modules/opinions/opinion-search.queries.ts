import { addDays, type PlainDate } from '@gongshen/shared/clock';
import type { OpinionKind, Stance } from '@gongshen/shared/opinion';
import type { Actor } from '../../kernel/actor.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { applicationScope } from '../applications/index.js';
import { OpinionRow } from './opinion.entity.js';
import { searchText } from './search-text.js';

/** What is looked for; what is left out does not matter. */
export interface OpinionFilter {
  projectId?: string | null;
  /** Part of the project's name or code. */
  projectSearch?: string | null;
  stageCode?: string | null;
  unitId?: string | null;
  stances?: readonly Stance[] | null;
  kinds?: readonly OpinionKind[] | null;
  /** Days in Asia/Shanghai on which it was given, both included. */
  from?: string | null;
  to?: string | null;
  text?: string | null;
  staleOnly?: boolean | null;
}

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

/** A standing opinion of which a material it was given on was replaced or taken away since. Over the alias `o`. */
const staleCondition = `o.state = 'given' AND EXISTS (SELECT 1 FROM opinion_material om
  JOIN material_version mv ON mv.id = om.material_version_id JOIN material m ON m.id = mv.material_id
  WHERE om.opinion_id = o.id AND (m.current_version_id <> mv.id OR m.removed_at IS NOT NULL))`;

const instantOf = (day: string) => instantToDatabase(`${day}T00:00:00.000+08:00`);

/**
 * One of the columns contains the text, sign by sign: no pattern, so there are no wildcards, and no collation, so both databases find
 * the same. The columns' upper case is folded; the text is handed in folded.
 */
function containing(columns: readonly string[], text: string): Criterion {
  return {
    sql: columns.map((column) => `LENGTH(REPLACE(${column}, ?, '')) < LENGTH(${column})`).join(' OR '),
    params: columns.map(() => text),
  };
}

const either = (one: Criterion, other: Criterion): Criterion => ({
  sql: `${one.sql} OR ${other.sql}`,
  params: [...one.params, ...other.params],
});

function wanted(filter: OpinionFilter): Criterion[] {
  const criteria: Criterion[] = [];
  const equal = (column: string, value: string | null | undefined) => {
    if (value) criteria.push({ sql: `${column} = ?`, params: [value] });
  };
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values && values.length > 0)
      criteria.push({ sql: `${column} IN (${placeholders(values.length)})`, params: values });
  };
  equal('o.project_id', filter.projectId);
  equal('c.stage_code', filter.stageCode);
  equal('o.unit_id', filter.unitId);
  among('o.stance', filter.stances);
  among('o.kind', filter.kinds);
  if (filter.from) criteria.push({ sql: 'o.given_at >= ?', params: [instantOf(filter.from)] });
  if (filter.to) criteria.push({ sql: 'o.given_at < ?', params: [instantOf(addDays(filter.to as PlainDate, 1))] });
  const text = searchText(filter.text ?? '').trim();
  const project = (filter.projectSearch ?? '').trim();
  if (text !== '') criteria.push(containing(['o.search_text'], text));
  // A name as it was written, brackets of full width too; a code has half width signs, however they are typed.
  if (project !== '')
    criteria.push(
      either(
        containing(['LOWER(p.name)'], project.toLowerCase()),
        containing(['LOWER(p.code)'], searchText(project).trim()),
      ),
    );
  if (filter.staleOnly) criteria.push({ sql: staleCondition, params: [] });
  return criteria;
}

/**
 * Opinions across departments, the newest first: exactly those this person could read one by one in the applications before them.
 * The scope is the one applications are read with; a draft is never found, not even by its own unit. Two statements.
 */
export async function searchOpinions(
  read: Reader,
  actor: Actor,
  filter: OpinionFilter,
  page: { first: number; after: string | null },
): Promise<{ page: KeysetPage<OpinionRow>; totalCount: number }> {
  const shape = read.shape(OpinionRow);
  const criteria = [applicationScope(actor), { sql: "o.state <> 'draft'", params: [] }, ...wanted(filter)];
  const where = criteria.map(({ sql }) => `(${sql})`).join(' AND ');
  const params = criteria.flatMap((criterion) => [...criterion.params]);
  const from = `opinion o JOIN item_case c ON c.id = o.case_id JOIN application a ON a.id = o.application_id
    JOIN project p ON p.id = o.project_id`;
  const [found, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('o')} FROM ${from}`,
      where,
      params,
      order: [
        { expression: 'o.given_at', property: 'givenAt', direction: 'desc' },
        { expression: 'o.id', property: 'id', direction: 'desc' },
      ],
      ...page,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params),
  ]);
  const rows = found.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...found, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}
