import { Check, Column, type ColumnOptions, type ColumnType, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { checkName, enumCheck } from './naming.js';

/**
 * The column kinds of the product, one decorator each, so that an entity cannot drift from the migration made with
 * `table-builder.ts`. Each kind says how its value looks in a row:
 * ids and text: string · instants: ISO `…Z` string · dates: `YYYY-MM-DD` string · money and areas: number · json: any JSON.
 */
export interface Nullable {
  nullable?: boolean;
}

/** A column of a type and its options, whichever overload of TypeORM takes them. */
const columnOf = (type: ColumnType, options: ColumnOptions, more?: Nullable): PropertyDecorator =>
  Column({ ...withNull(options, more), type });
const withNull = (options: ColumnOptions, more?: Nullable): ColumnOptions => ({
  ...options,
  nullable: more?.nullable ?? false,
});

/** The application-made key of a row (UUIDv7), or any other text key of a given length. */
export const KeyColumn = (length = 36) => PrimaryColumn('varchar', { length: String(length) });
/** A key of another table. With a target a foreign key RESTRICT both ways is demanded of the migration too. */
export function RefColumn(target?: string, more?: Nullable & { length?: number }): PropertyDecorator {
  return (prototype, property) => {
    columnOf('varchar', { length: more?.length ?? 36 }, more)(prototype, property);
    if (target) ForeignKey(target, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })(prototype, property);
  };
}
export const TextColumn = (length: number, more?: Nullable) => columnOf('varchar', { length }, more);
/** Text without a length worth naming. */
export const LongTextColumn = (more?: Nullable) => columnOf('text', {}, more);
export const InstantColumn = (more?: Nullable) => columnOf('datetime', { precision: 3 }, more);
export const PlainDateColumn = (more?: Nullable) => columnOf('varchar', { length: 10 }, more);
export const IntColumn = (more?: Nullable) => columnOf('int', {}, more);
export const BigIntColumn = (more?: Nullable) => columnOf('bigint', {}, more);
export const MoneyColumn = (more?: Nullable) => columnOf('decimal', { precision: 16, scale: 2 }, more);
export const BooleanColumn = (more?: Nullable) => columnOf('boolean', {}, more);
export const JsonColumn = (more?: Nullable) => columnOf('json', {}, more);
/** The row's version: starts at 1, bumped by `tx.update`. */
export const VersionColumn = () => columnOf('int', {});

/** An enum stored as text under a named check; `values` is the constant object of the enum, `table` the table's name. */
export function EnumColumn(table: string, values: object, more?: Nullable): PropertyDecorator {
  return (prototype, property) => {
    const column = String(property)
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toLowerCase();
    columnOf('varchar', { length: 40 }, more)(prototype, property);
    Check(checkName(table, column), enumCheck(column, Object.keys(values)))(prototype.constructor);
  };
}

/** An index over properties; the migration names the columns. */
export const IndexOn = (properties: string[], options: { unique?: boolean } = {}) => Index(properties, options);
