import type { Database } from '../database/data-sources.js';
import type { SqlValue } from '../database/sql-connection.js';

/** Files among these that something names where no column of its own shows it: inside JSON. */
export type NamesFiles = (fileIds: readonly string[]) => Promise<Iterable<string>>;

export interface UnusedFile {
  id: string;
  /** Bytes. */
  size: number;
  fileName: string;
}

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

  /** A condition: no column names the file whose id stands there. Each column needs an index. */
  unnamed(id = 'f.id'): string {
    const conditions = this.columns.map(
      ({ table, column }) => `NOT EXISTS (SELECT 1 FROM \`${table}\` u WHERE u.\`${column}\` = ${id})`,
    );
    return conditions.length === 0 ? '1 = 1' : conditions.join(' AND ');
  }

  /**
   * Files that nothing names, neither a column nor what `add` knows.
   * @param condition over the alias `f` of `stored_file`; may end in an order and a limit
   */
  async unusedWhere(condition: string, params: readonly SqlValue[]): Promise<UnusedFile[]> {
    const rows = await this.db.read.query<UnusedFile>(
      `SELECT f.id AS id, f.size AS size, f.file_name AS fileName FROM stored_file f WHERE ${this.unnamed()} AND ${condition}`,
      params,
    );
    const named = new Set<string>();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) for (const names of this.others) for (const id of await names(ids)) named.add(id);
    return rows.filter(({ id }) => !named.has(id)).map((row) => ({ ...row, size: Number(row.size) }));
  }
}
