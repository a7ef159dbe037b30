import type { SqlValue } from './sql-connection.js';

/** How a column's raw value is told in a row, alike on both databases. */
export type ColumnKind = 'text' | 'int' | 'number' | 'instant' | 'boolean' | 'json';

/** Raw value of either database → value of a row. Instants become ISO `…Z`, decimals numbers, booleans real ones, JSON parsed. */
export function fromDatabase(kind: ColumnKind, raw: unknown): unknown {
  if (raw === null || raw === undefined) return null;
  switch (kind) {
    case 'instant':
      return instantFromDatabase(raw as string);
    case 'int':
    case 'number':
      return typeof raw === 'number' ? raw : Number(raw);
    case 'boolean':
      return Number(raw) !== 0;
    case 'json':
      return typeof raw === 'string' ? JSON.parse(raw) : raw;
    default:
      return raw;
  }
}

/** Value of a row → what is bound to a `?`. */
export function toDatabase(kind: ColumnKind, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'instant':
      return instantToDatabase(value as string);
    case 'json':
      return JSON.stringify(value);
    default:
      return value as SqlValue;
  }
}

/** `2026-02-10T01:02:03.004Z` → `2026-02-10 01:02:03.004`, the text both databases order and compare rightly. */
export function instantToDatabase(instant: string): string {
  const normal = new Date(instant).toISOString();
  return `${normal.slice(0, 10)} ${normal.slice(11, 23)}`;
}

/** `2026-02-10 01:02:03.004` → `2026-02-10T01:02:03.004Z`. */
export function instantFromDatabase(raw: string): string {
  return `${raw.slice(0, 10)}T${raw.slice(11)}Z`;
}

/**
 * A mapper for the rows of one hand-written statement: names the columns that need it, the rest pass as they are.
 * `const toCase = rowMapper<CaseRow>({ decidedAt: 'instant', waiting: 'boolean' })`
 */
export function rowMapper<Row extends object>(kinds: { [Column in keyof Row]?: ColumnKind }): (raw: object) => Row {
  const entries = Object.entries(kinds) as [string, ColumnKind][];
  return (raw) => {
    const row: Record<string, unknown> = { ...raw };
    for (const [column, kind] of entries) row[column] = fromDatabase(kind, row[column]);
    return row as Row;
  };
}
