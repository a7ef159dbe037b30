import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const nameOf = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').at(-1) as string;

/** Readable names, the same on both databases: snake_case columns, `fk_<table>_<columns>`, `ix_<table>_<columns>`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return foreignKeyName(nameOf(table), columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return indexName(nameOf(table), columns);
  }
}

export const foreignKeyName = (table: string, columns: string[]) => `fk_${table}_${columns.join('_')}`.slice(0, 64);
export const indexName = (table: string, columns: string[]) => `ix_${table}_${columns.join('_')}`.slice(0, 64);
export const checkName = (table: string, column: string) => `ck_${table}_${column}`.slice(0, 64);
/** The check of an enum column, spelled the same in entity and migration. */
export const enumCheck = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;
