import type { DataSource, EntityMetadata } from 'typeorm';
import { type ColumnKind, fromDatabase, toDatabase } from './rows.js';
import { placeholders, type SqlValue } from './sql-connection.js';

// biome-ignore lint/suspicious/noExplicitAny: any class may be an entity
export type EntityClass<E = any> = new () => E;
/** Equality per property; a list means "one of", null means "is null". Properties left out do not matter. */
export type Where<E> = { [P in keyof E]?: E[P] | readonly NonNullable<E[P]>[] | null };
export type OrderBy<E> = { [P in keyof E]?: 'asc' | 'desc' };

interface ColumnShape {
  property: string;
  column: string;
  kind: ColumnKind;
}
export interface Condition {
  sql: string;
  params: SqlValue[];
}

/** A name in SQL. Backticks are understood by both databases; some columns bear reserved words. */
const quoted = (name: string) => `\`${name}\``;

function kindOf(metadata: EntityMetadata['columns'][number]): ColumnKind {
  const type = typeof metadata.type === 'function' ? metadata.type.name.toLowerCase() : String(metadata.type);
  if (type === 'datetime') return 'instant';
  if (type === 'boolean' || type === 'tinyint') return 'boolean';
  if (type === 'json') return 'json';
  if (type === 'decimal') return 'number';
  if (type === 'int' || type === 'integer' || type === 'bigint') return 'int';
  return 'text';
}

/** What a table looks like, taken once from its entity class: the one place where rows and objects meet. */
export class TableShape<E> {
  readonly table: string;
  readonly columns: ColumnShape[];
  private readonly byProperty: Map<string, ColumnShape>;
  private readonly keys: ColumnShape[];
  /** Those whose raw values have to be translated. */
  private readonly converted: ColumnShape[];

  constructor(metadata: EntityMetadata) {
    this.table = metadata.tableName;
    const shape = (column: EntityMetadata['columns'][number]) => ({
      property: column.propertyName,
      column: column.databaseName,
      kind: kindOf(column),
    });
    this.columns = metadata.columns.map(shape);
    this.keys = metadata.primaryColumns.map(shape);
    this.converted = this.columns.filter(({ kind }) => kind !== 'text');
    this.byProperty = new Map(this.columns.map((column) => [column.property, column]));
  }

  /** A counter of changes; a text of that name (the catalogue's) is no such version. */
  get hasVersion(): boolean {
    return this.byProperty.get('version')?.kind === 'int';
  }
  get key(): string {
    return (this.keys[0] as ColumnShape).column;
  }
  column(property: string): ColumnShape {
    const column = this.byProperty.get(property);
    if (!column) throw new TypeError(`${this.table} has no property ${property}`);
    return column;
  }

  /** `p.id AS id, p.created_at AS createdAt, …`, optionally with a prefix before every name. */
  selectList(alias?: string, prefix = ''): string {
    return this.columns
      .map(({ column, property }) => `${alias ? `${alias}.` : ''}${quoted(column)} AS ${quoted(prefix + property)}`)
      .join(', ');
  }

  /** A raw row selected with `selectList` → the entity's plain object. */
  fromRow(raw: Record<string, unknown>, prefix = ''): E {
    const row: Record<string, unknown> = {};
    for (const { property, kind } of this.columns) row[property] = fromDatabase(kind, raw[prefix + property]);
    return row as E;
  }

  /**
   * The same for a row with exactly these columns, which becomes the object itself: a page reads hundreds of rows,
   * and most of their columns are told by both databases as they are meant.
   */
  adopt(raw: Record<string, unknown>): E {
    for (const { property, kind } of this.converted) raw[property] = fromDatabase(kind, raw[property]);
    return raw as E;
  }

  where(where: Where<E>): Condition {
    const parts: string[] = [];
    const params: SqlValue[] = [];
    for (const [property, wanted] of Object.entries(where)) {
      const { column, kind } = this.column(property);
      if (wanted === undefined) throw new TypeError(`${this.table}.${property} is undefined in a condition`);
      if (wanted === null) parts.push(`${quoted(column)} IS NULL`);
      else if (Array.isArray(wanted)) {
        parts.push(`${quoted(column)} IN (${placeholders(wanted.length)})`);
        params.push(...wanted.map((value) => toDatabase(kind, value)));
      } else {
        parts.push(`${quoted(column)} = ?`);
        params.push(toDatabase(kind, wanted));
      }
    }
    return { sql: parts.length > 0 ? parts.join(' AND ') : '1 = 1', params };
  }

  orderBy(order?: OrderBy<E>): string {
    const parts = Object.entries(order ?? {}).map(
      ([property, direction]) => `${quoted(this.column(property).column)} ${direction === 'desc' ? 'DESC' : 'ASC'}`,
    );
    return parts.length > 0 ? ` ORDER BY ${parts.join(', ')}` : '';
  }

  select(where: Where<E>, order?: OrderBy<E>, limit?: number): Condition {
    const condition = this.where(where);
    const tail = limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`;
    const sql = `SELECT ${this.selectList()} FROM ${this.table} WHERE ${condition.sql}${this.orderBy(order)}${tail}`;
    return { sql, params: condition.params };
  }

  insert(rows: E[]): Condition {
    const values = `(${placeholders(this.columns.length)})`;
    const names = this.columns.map(({ column }) => quoted(column)).join(', ');
    return {
      sql: `INSERT INTO ${this.table} (${names}) VALUES ${rows.map(() => values).join(', ')}`,
      params: rows.flatMap((row) =>
        this.columns.map(({ property, kind }) => {
          const value = (row as Record<string, unknown>)[property];
          return property === 'version' && value === undefined ? 1 : toDatabase(kind, value);
        }),
      ),
    };
  }

  /** `a = ?, b = ?`; `version` is bumped when asked for. */
  assignments(set: Partial<E>, bumpVersion: boolean): Condition {
    const entries = Object.entries(set).filter(([, value]) => value !== undefined);
    const parts = entries.map(([property]) => `${quoted(this.column(property).column)} = ?`);
    if (bumpVersion) parts.push('version = version + 1');
    if (parts.length === 0) throw new TypeError(`Nothing to set in ${this.table}`);
    return {
      sql: parts.join(', '),
      params: entries.map(([property, value]) => toDatabase(this.column(property).kind, value)),
    };
  }
}

/** The shapes of all entities of a data source. */
export class TableShapes {
  private readonly shapes = new Map<EntityClass, TableShape<unknown>>();
  constructor(private readonly source: DataSource) {}

  of<E>(entity: EntityClass<E>): TableShape<E> {
    let shape = this.shapes.get(entity);
    if (!shape) {
      shape = new TableShape(this.source.getMetadata(entity));
      this.shapes.set(entity, shape);
    }
    return shape as TableShape<E>;
  }
}
