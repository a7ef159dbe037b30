import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { checkName, enumCheck, foreignKeyName, indexName } from './naming.js';

/** One column of a migration; made with the functions below. */
interface ColumnPlan {
  column: TableColumnOptions;
  references?: { table: string; column: string };
  values?: readonly string[];
}

/** A column that may be null. */
export function orNull(plan: ColumnPlan): ColumnPlan {
  return { ...plan, column: { ...plan.column, isNullable: true } };
}
const plain = (name: string, type: string, more: Partial<TableColumnOptions> = {}): ColumnPlan => ({
  column: { name, type, ...more },
});
export const key = (name = 'id', length = 36) =>
  plain(name, 'varchar', { length: String(length), isPrimary: true, isNullable: false });
/** A key of another table under a foreign key RESTRICT both ways; without `table` only the column. */
export function ref(name: string, table?: string, more: { column?: string; length?: number } = {}): ColumnPlan {
  const plan = plain(name, 'varchar', { length: String(more.length ?? 36) });
  return table ? { ...plan, references: { table, column: more.column ?? 'id' } } : plan;
}
export const text = (name: string, length: number) => plain(name, 'varchar', { length: String(length) });
export const longText = (name: string) => plain(name, 'text');
export const instant = (name: string) => plain(name, 'datetime', { precision: 3 });
export const plainDate = (name: string) => text(name, 10);
export const int = (name: string) => plain(name, 'int');
export const bigInt = (name: string) => plain(name, 'bigint');
export const money = (name: string) => plain(name, 'decimal', { precision: 16, scale: 2 });
export const boolean = (name: string) => plain(name, 'boolean');
export const json = (name: string) => plain(name, 'json');
export const version = () => int('version');
/** An enum under a named check. Write the values out: a migration does not follow later changes of the code. */
export function oneOf(name: string, values: readonly string[]): ColumnPlan {
  return { ...text(name, 40), values };
}

export interface TablePlan {
  name: string;
  columns: ColumnPlan[];
  /** Column names of each index. */
  indices?: string[][];
  unique?: string[][];
}

const isMariaDb = (runner: QueryRunner) => runner.connection.options.type === 'mariadb';

const normalised = (runner: QueryRunner, column: TableColumnOptions): TableColumnOptions => ({
  ...column,
  type: runner.connection.driver.normalizeType({ type: column.type as 'varchar' }),
  ...(column.type === 'boolean' && isMariaDb(runner) ? { width: 1 } : {}),
});

const foreignKeyOf = (table: string, { column, references }: ColumnPlan) =>
  references
    ? [
        {
          name: foreignKeyName(table, [column.name]),
          columnNames: [column.name],
          referencedTableName: references.table,
          referencedColumnNames: [references.column],
          onDelete: 'RESTRICT',
          onUpdate: 'RESTRICT',
        },
      ]
    : [];

/** Creates a table alike on both databases, with the names the entities' decorators expect. */
export async function createTable(runner: QueryRunner, plan: TablePlan): Promise<void> {
  const checks = plan.columns.flatMap(({ column, values }) =>
    values ? [{ name: checkName(plan.name, column.name), expression: enumCheck(column.name, values) }] : [],
  );
  const indices = [
    ...(plan.indices ?? []).map((columns) => ({ columns, unique: false })),
    ...(plan.unique ?? []).map((columns) => ({ columns, unique: true })),
  ];
  const table = new Table({
    name: plan.name,
    columns: plan.columns.map(({ column }) => normalised(runner, column)),
    checks: isMariaDb(runner) ? [] : checks,
    indices: indices.map(({ columns, unique }) => ({
      name: indexName(plan.name, columns),
      columnNames: columns,
      isUnique: unique,
    })),
    foreignKeys: plan.columns.flatMap((column) => foreignKeyOf(plan.name, column)),
    ...(isMariaDb(runner) ? { engine: 'InnoDB' } : {}),
  });
  await runner.createTable(table);
  // MariaDB drops the checks of the Table API silently.
  if (isMariaDb(runner)) {
    for (const check of checks) {
      await runner.query(`ALTER TABLE ${plan.name} ADD CONSTRAINT ${check.name} CHECK (${check.expression})`);
    }
  }
}

/** Sets the values an enum column takes from now on; all of them, written out. On SQLite the table is written anew. */
export async function setEnumValues(
  runner: QueryRunner,
  table: string,
  column: string,
  values: readonly string[],
): Promise<void> {
  const name = checkName(table, column);
  const expression = enumCheck(column, values);
  if (isMariaDb(runner)) {
    await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${expression})`);
    return;
  }
  const known = await runner.getTable(table);
  const check = known?.checks.find((each) => each.name === name);
  if (!known || !check) throw new Error(`${table}.${column} has no check to change`);
  await runner.dropCheckConstraint(known, check);
  await runner.createCheckConstraint(table, new TableCheck({ name, expression }));
}

/** Lets a column be null from now on, or not any more; `plan` says which. Rows that are null must be gone before the latter. */
export async function setNullable(runner: QueryRunner, table: string, plan: ColumnPlan): Promise<void> {
  const { name, isNullable = false } = plan.column;
  const known = await runner.getTable(table);
  const column = known?.findColumnByName(name);
  if (!known || !column) throw new Error(`${table} has no column ${name}`);
  if (isMariaDb(runner)) {
    const type = column.length ? `${column.type}(${column.length})` : column.type;
    await runner.query(`ALTER TABLE ${table} MODIFY ${name} ${type} ${isNullable ? 'NULL' : 'NOT NULL'}`);
    return;
  }
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn(known, column, changed);
}

/** Adds columns, with their checks, foreign keys and indices. A column that may not be null needs a `default` of its own. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: ColumnPlan[],
  indices: string[][] = [],
): Promise<void> {
  for (const plan of columns) {
    await runner.addColumn(table, new TableColumn(normalised(runner, plan.column)));
    if (plan.values) {
      const check = { name: checkName(table, plan.column.name), expression: enumCheck(plan.column.name, plan.values) };
      if (isMariaDb(runner)) {
        await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${check.name} CHECK (${check.expression})`);
      } else await runner.createCheckConstraint(table, new TableCheck(check));
    }
    for (const foreignKey of foreignKeyOf(table, plan)) {
      await runner.createForeignKey(table, new TableForeignKey(foreignKey));
    }
  }
  for (const columnNames of indices) {
    await runner.createIndex(table, new TableIndex({ name: indexName(table, columnNames), columnNames }));
  }
}

/** Takes columns away again, with what hangs on them. */
export async function dropColumns(runner: QueryRunner, table: string, columns: string[]): Promise<void> {
  const known = await runner.getTable(table);
  if (!known) throw new Error(`There is no table ${table}`);
  for (const name of columns) {
    for (const key of known.foreignKeys.filter(({ columnNames }) => columnNames.includes(name))) {
      await runner.dropForeignKey(table, key);
    }
    for (const index of known.indices.filter(({ columnNames }) => columnNames.includes(name))) {
      await runner.dropIndex(table, index);
    }
    if (isMariaDb(runner))
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${checkName(table, name)}`);
    else {
      const check = (await runner.getTable(table))?.checks.find((each) => each.name === checkName(table, name));
      if (check) await runner.dropCheckConstraint(table, check);
    }
    await runner.dropColumn(table, name);
  }
}

/** A migration of other steps than creating tables. `name` must end in a 13-digit timestamp. */
export function changeTables(
  name: string,
  up: (runner: QueryRunner) => Promise<void>,
  down: (runner: QueryRunner) => Promise<void>,
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    up(runner: QueryRunner): Promise<void> {
      return up(runner);
    }
    down(runner: QueryRunner): Promise<void> {
      return down(runner);
    }
  };
}

/** A migration that creates tables in order and drops them in reverse. `name` must end in a 13-digit timestamp. */
export function createTables(name: string, plans: TablePlan[]): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      for (const plan of plans) await createTable(runner, plan);
    }
    async down(runner: QueryRunner): Promise<void> {
      for (const { name: table, columns } of plans.toReversed()) {
        // SQLite deletes the rows one by one before it drops a table: rows that point at their own table stand in the way.
        for (const { column, references } of columns) {
          if (references?.table === table) await runner.query(`UPDATE ${table} SET ${column.name} = NULL`);
        }
        await runner.dropTable(table);
      }
    }
  };
}
