import type LibsqlDatabase from 'libsql';
import { sqliteError } from './database-error.js';
import { bindable, type SqlConnection, type SqlTransaction, type SqlValue } from './sql-connection.js';

interface Statement {
  all(...params: unknown[]): unknown[];
  run(...params: unknown[]): { changes: number };
}
const statementLimit = 500;

/** One open SQLite connection with its prepared statements. */
export class SqliteConnection implements SqlConnection {
  private readonly statements = new Map<string, Statement>();
  constructor(private readonly database: LibsqlDatabase.Database) {}

  async query<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]> {
    const values = bindable(params);
    try {
      return this.prepared(sql).all(...values) as Row[];
    } catch (error) {
      throw sqliteError(error, sql);
    }
  }

  async execute(sql: string, params?: readonly SqlValue[]): Promise<number> {
    const values = bindable(params);
    try {
      return this.prepared(sql).run(...values).changes;
    } catch (error) {
      throw sqliteError(error, sql);
    }
  }

  /** BEGIN IMMEDIATE: a deferred one that reads first fails with SQLITE_BUSY beside a second process. */
  async begin(): Promise<SqlTransaction> {
    await this.execute('BEGIN IMMEDIATE');
    return {
      query: (sql, params) => this.query(sql, params),
      execute: (sql, params) => this.execute(sql, params),
      commit: async () => {
        await this.execute('COMMIT');
      },
      rollback: async () => {
        if (this.database.inTransaction) await this.execute('ROLLBACK').catch(() => 0);
      },
    };
  }

  private prepared(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql) as unknown as Statement;
    if (this.statements.size >= statementLimit) {
      const oldest = this.statements.keys().next().value;
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    this.statements.set(sql, statement);
    return statement;
  }
}
