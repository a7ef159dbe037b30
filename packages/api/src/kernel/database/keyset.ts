import { badUserInput } from '../errors.js';
import type { SqlConnection, SqlValue } from './sql-connection.js';

/** One part of a list's order. The last part must make rows distinct (the key). */
export interface KeysetPart {
  /** SQL of the value, `c.due_on`. Never null: wrap in COALESCE. */
  expression: string;
  /** The name it is selected under in the statement's rows. */
  property: string;
  direction: 'asc' | 'desc';
}
export interface KeysetRequest {
  /** `SELECT … FROM … ` up to the WHERE, without it. */
  select: string;
  where: string;
  params: readonly SqlValue[];
  order: readonly KeysetPart[];
  first: number;
  after?: string | null;
}
export interface KeysetPage<Row> {
  rows: { cursor: string; row: Row }[];
  hasNextPage: boolean;
  endCursor: string | null;
}
export const maximumPage = 100;

const encode = (values: SqlValue[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

function decode(cursor: string, length: number): SqlValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const scalar = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(scalar)) return values;
  } catch {
    // told below: whatever is wrong with a cursor, the answer is the same
  }
  throw badUserInput('翻页标记无效，请回到列表首页重试。');
}

/** `(a < ?) OR (a = ? AND b > ?)`: rows after the cursor in a mixed order. */
function afterCondition(order: readonly KeysetPart[], values: SqlValue[]): { sql: string; params: SqlValue[] } {
  const params: SqlValue[] = [];
  const alternatives = order.map((part, index) => {
    const equal = order.slice(0, index).map(({ expression }) => `${expression} = ?`);
    params.push(...values.slice(0, index + 1));
    return `(${[...equal, `${part.expression} ${part.direction === 'asc' ? '>' : '<'} ?`].join(' AND ')})`;
  });
  return { sql: `(${alternatives.join(' OR ')})`, params };
}

/**
 * One page of a list by keyset: stable under inserts, no OFFSET. `first` is kept within 1…100.
 * Rows are raw, with the order's properties still as the database tells them; map them afterwards.
 * Throws BAD_USER_INPUT for a cursor that is not ours.
 */
export async function keysetPage<Row = Record<string, unknown>>(
  connection: Pick<SqlConnection, 'query'>,
  request: KeysetRequest,
): Promise<KeysetPage<Row>> {
  const first = Math.min(Math.max(1, Math.trunc(request.first)), maximumPage);
  const after = request.after ? afterCondition(request.order, decode(request.after, request.order.length)) : null;
  const order = request.order.map(({ expression, direction }) => `${expression} ${direction.toUpperCase()}`).join(', ');
  const sql = `${request.select} WHERE (${request.where})${after ? ` AND ${after.sql}` : ''} ORDER BY ${order} LIMIT ${first + 1}`;
  const found = await connection.query<Record<string, unknown>>(sql, [...request.params, ...(after?.params ?? [])]);
  const rows = found.slice(0, first).map((row) => ({
    cursor: encode(request.order.map(({ property }) => row[property] as SqlValue)),
    row: row as Row,
  }));
  return { rows, hasNextPage: found.length > first, endCursor: rows.at(-1)?.cursor ?? null };
}
