import type { SqlValue } from './sql-connection.js';

/**
 * Rows of which one of the columns contains what was searched for, as typed: `%` and `_` are letters like others.
 * Null when nothing was searched for. Combine it in brackets.
 */
export function containing(
  search: string | null | undefined,
  columns: readonly string[],
): { sql: string; params: readonly SqlValue[] } | null {
  const text = search?.trim() ?? '';
  if (text === '') return null;
  const pattern = `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  return {
    sql: columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR '),
    params: columns.map(() => pattern),
  };
}
