import { notFound } from '../errors.js';
import { placeholders, type SqlConnection, type SqlValue } from './sql-connection.js';
import type { EntityClass, OrderBy, TableShape, TableShapes, Where } from './table-shape.js';

/** Reads as plain rows; outside a unit of work on the read connection, inside it on the transaction's own. */
export class Reader {
  constructor(
    protected readonly connection: SqlConnection,
    protected readonly shapes: TableShapes,
  ) {}

  shape<E>(entity: EntityClass<E>): TableShape<E> {
    return this.shapes.of(entity);
  }

  /** Raw rows of a hand-written statement; map them with `rowMapper` or `shape(X).fromRow`. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly SqlValue[]): Promise<Row[]> {
    return this.connection.query<Row>(sql, params);
  }

  /** The row, or null. */
  async find<E>(entity: EntityClass<E>, where: Where<E>): Promise<E | null> {
    return (await this.list(entity, where, undefined, 1))[0] ?? null;
  }

  /** The row; throws NOT_FOUND when there is none. */
  async get<E>(entity: EntityClass<E>, where: Where<E>): Promise<E> {
    const row = await this.find(entity, where);
    if (row === null) throw notFound();
    return row;
  }

  async list<E>(entity: EntityClass<E>, where: Where<E>, order?: OrderBy<E>, limit?: number): Promise<E[]> {
    const shape = this.shapes.of(entity);
    const { sql, params } = shape.select(where, order, limit);
    return (await this.connection.query(sql, params)).map((raw) => shape.adopt(raw));
  }

  /** The rows of these keys in the order of the keys, null where there is none: what a DataLoader wants. One statement. */
  async byKeys<E extends { id: string }>(entity: EntityClass<E>, ids: readonly string[]): Promise<(E | null)[]> {
    const shape = this.shapes.of(entity);
    const sql = `SELECT ${shape.selectList()} FROM ${shape.table} WHERE ${shape.key} IN (${placeholders(ids.length)})`;
    const rows = (await this.connection.query(sql, ids)).map((raw) => shape.adopt(raw));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** How many rows a condition matches. */
  async count<E>(entity: EntityClass<E>, where: Where<E>): Promise<number> {
    const shape = this.shapes.of(entity);
    const { sql, params } = shape.where(where);
    const rows = await this.connection.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM ${shape.table} WHERE ${sql}`,
      params,
    );
    return Number(rows[0]?.n ?? 0);
  }
}
