import type { Database } from '../database/data-sources.js';
import { placeholders } from '../database/sql-connection.js';

/** Files among these that something names where no column of its own shows it: inside JSON. */
export type NamesFiles = (fileIds: readonly string[]) => Promise<Iterable<string>>;

interface NamingColumn {
  table: string;
  column: string;
}

/** Columns of text that name a file without a foreign key end like this by convention. */
const named = /(^f|F)ileId$/;

/**
 * Which files are used. A column that names a file is known by its foreign key to `stored_file` or by its name (`fileId`,
 * `…FileId`), so a module has nothing to register; ids inside JSON are told of with `add`.
 */
export class FileUses {
  private readonly others: NamesFiles[] = [];
  private found: NamingColumn[] | null = null;

  constructor(private readonly db: Database) {}

  add(names: NamesFiles): void {
    this.others.push(names);
  }

  /** All columns that name files, of all modules. */
  get columns(): readonly NamingColumn[] {
    this.found ??= this.db.source.entityMetadatas.flatMap((entity) =>
      entity.columns
        .filter(({ propertyName, databaseName }) => {
          const keys = entity.foreignKeys.filter(({ columnNames }) => columnNames.includes(databaseName));
          return (
            keys.some(({ referencedTablePath }) => referencedTablePath === 'stored_file') || named.test(propertyName)
          );
        })
        .map(({ databaseName }) => ({ table: entity.tableName, column: databaseName })),
    );
    return this.found;
  }

  /** A condition over the alias `f` of `stored_file`: no column names it. Each column needs an index. */
  get unnamed(): string {
    const conditions = this.columns.map(
      ({ table, column }) => `NOT EXISTS (SELECT 1 FROM \`${table}\` u WHERE u.\`${column}\` = f.id)`,
    );
    return conditions.length === 0 ? '1 = 1' : conditions.join(' AND ');
  }

  /** Those of the files that nothing names, neither a column nor what `add` knows. */
  async unusedOf(fileIds: readonly string[]): Promise<string[]> {
    if (fileIds.length === 0) return [];
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT f.id FROM stored_file f WHERE f.id IN (${placeholders(fileIds.length)}) AND ${this.unnamed}`,
      fileIds,
    );
    const unused = new Set(rows.map(({ id }) => id));
    for (const names of this.others) for (const id of await names([...unused])) unused.delete(id);
    return [...unused];
  }
}
