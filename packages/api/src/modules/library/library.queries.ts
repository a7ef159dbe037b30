import { type LibrarySource, LibraryStanding } from '@gongshen/shared/library';
import type { Actor } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { rowMapper } from '../../kernel/database/rows.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { type LibraryEntry, soonAfter } from './library.entry.js';
import { libraryTable } from './library.sources.js';

type EntryRow = Omit<LibraryEntry, 'id'>;
const toRow = rowMapper<EntryRow>({ number: 'int', recordedAt: 'instant', confirmedAt: 'instant' });
function toEntry(raw: object): LibraryEntry {
  const row = toRow(raw);
  return { ...row, id: `${prefixes[row.source]}:${row.rowId}` };
}

/** As evidence is named; `broughtIn` and the others never share one. */
const prefixes = {
  own: 'held',
  sharing: 'held',
  handedIn: 'version',
  issued: 'result',
  broughtIn: 'prior',
} as const satisfies Record<LibrarySource, string>;

export interface LibraryFilter {
  source?: LibrarySource | null;
  standing?: LibraryStanding | null;
  materialCode?: string | null;
  projectId?: string | null;
  search?: string | null;
}

interface Condition {
  sql: string;
  params: readonly SqlValue[];
}

/** The same judgement as `libraryStanding` of shared, over the columns of the list. */
function standingCondition(standing: LibraryStanding, today: string): Condition {
  const lasting = 'e.`end` IS NULL';
  switch (standing) {
    case 'valid':
      return { sql: `${lasting} AND (e.validUntil IS NULL OR e.validUntil > ?)`, params: [soonAfter(today)] };
    case 'expiring':
      return { sql: `${lasting} AND e.validUntil >= ? AND e.validUntil <= ?`, params: [today, soonAfter(today)] };
    case 'expired':
      return { sql: `${lasting} AND e.validUntil < ?`, params: [today] };
    default:
      return { sql: 'e.`end` = ?', params: [standing] };
  }
}

function conditionOf(filter: LibraryFilter, today: string): Condition {
  const parts: Condition[] = [{ sql: '1 = 1', params: [] }];
  if (filter.source) parts.push({ sql: 'e.source = ?', params: [filter.source] });
  if (filter.standing) parts.push(standingCondition(filter.standing, today));
  if (filter.materialCode) parts.push({ sql: 'e.materialCode = ?', params: [filter.materialCode] });
  // What serves every project serves this one.
  if (filter.projectId) {
    parts.push({ sql: '(e.projectId = ? OR e.projectCode IS NULL)', params: [filter.projectId] });
  }
  const search = containing(filter.search, ['e.name', 'e.reference', 'e.issuer']);
  if (search !== null) parts.push(search);
  return { sql: parts.map(({ sql }) => `(${sql})`).join(' AND '), params: parts.flatMap(({ params }) => [...params]) };
}

/** Whose library the person reads: the organisation's he acts for, and nobody else's. */
export function libraryOf({ acting }: Actor): string {
  if (acting.organisationId === null) throw notFound();
  return acting.organisationId;
}

/** One page of what the organisation has, the newest first, and how much there is in all: two statements. */
export async function libraryPage(
  read: Reader,
  actor: Actor,
  filter: LibraryFilter,
  page: { first: number; after?: string | null; today: string },
): Promise<{ page: KeysetPage<LibraryEntry>; totalCount: number }> {
  const table = libraryTable(libraryOf(actor));
  const condition = conditionOf(filter, page.today);
  const params = [...table.params, ...condition.params];
  const recorded = "COALESCE(e.recordedAt, '1970-01-01 00:00:00.000')";
  const [found, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT e.*, ${recorded} AS orderedBy FROM ${table.sql}`,
      where: condition.sql,
      params,
      order: [
        { expression: recorded, property: 'orderedBy', direction: 'desc' },
        { expression: 'e.rowId', property: 'rowId', direction: 'desc' },
      ],
      first: page.first,
      after: page.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table.sql} WHERE ${condition.sql}`, params),
  ]);
  const rows = found.rows.map(({ cursor, row }) => ({ cursor, row: toEntry(row) }));
  return { page: { ...found, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** One thing of the library. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getLibraryEntry(read: Reader, actor: Actor, id: string): Promise<LibraryEntry> {
  const table = libraryTable(libraryOf(actor));
  const rows = await read.query(`SELECT e.* FROM ${table.sql} WHERE e.rowId = ?`, [
    ...table.params,
    id.slice(id.indexOf(':') + 1),
  ]);
  const entry = rows.map(toEntry).find((each) => each.id === id);
  if (entry === undefined) throw notFound();
  return entry;
}

/** How much is about to run out, and has: what the page is headed with. One statement. */
export async function libraryCounts(
  read: Reader,
  actor: Actor,
  today: string,
): Promise<Record<LibraryStanding, number>> {
  const table = libraryTable(libraryOf(actor));
  const standings = Object.values(LibraryStanding);
  const sums = standings.map((standing) => {
    const { sql, params } = standingCondition(standing, today);
    return { sql: `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS ${standing}`, params };
  });
  const [row] = await read.query<Record<string, number | null>>(
    `SELECT ${sums.map(({ sql }) => sql).join(', ')} FROM ${table.sql}`,
    [...sums.flatMap(({ params }) => [...params]), ...table.params],
  );
  return Object.fromEntries(standings.map((standing) => [standing, Number(row?.[standing] ?? 0)])) as Record<
    LibraryStanding,
    number
  >;
}
