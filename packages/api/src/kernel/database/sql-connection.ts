/** A value that may stand behind a `?`. Booleans become 0/1; lists and objects are refused (mysql2 would expand them into SQL). */
export type SqlValue = string | number | boolean | null;

/** Rows and changes, with `?` placeholders on both databases. Rows come as the database gives them; see `rows.ts`. */
export interface SqlConnection {
  query<Row = Record<string, unknown>>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs a change; answers the number of rows it matched. */
  execute(sql: string, params?: readonly SqlValue[]): Promise<number>;
}

/** A connection inside a transaction. */
export interface SqlTransaction extends SqlConnection {
  commit(): Promise<void>;
  /** Never throws: after some errors the server has already rolled back. */
  rollback(): Promise<void>;
}

export function bindable(params: readonly SqlValue[] | undefined): (string | number | null)[] {
  if (!params) return [];
  return params.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`A parameter of SQL must be a text, a number, a boolean or null, not ${typeof value}`);
  });
}

/** `?, ?, ?` for an IN list of this length; an empty list matches nothing. */
export function placeholders(count: number): string {
  return count === 0 ? 'NULL' : Array(count).fill('?').join(', ');
}
