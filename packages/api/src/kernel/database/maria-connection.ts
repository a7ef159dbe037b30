import type { Pool, PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { mariaError } from './database-error.js';
import { bindable, type SqlConnection, type SqlTransaction, type SqlValue } from './sql-connection.js';

export interface MariaSettings {
  /** Milliseconds after which a statement counts as lost: without it a hung node is waited for for ever. */
  statementTimeout: number;
  /** errnos after which the whole unit of work is tried again. */
  transientErrnos: readonly number[];
}

type Runner = Pick<Pool, 'query'>;

function send(on: Runner, settings: MariaSettings, sql: string, params?: readonly SqlValue[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const values = bindable(params);
    on.query({ sql, values, timeout: settings.statementTimeout }, (error: QueryError | null, result: unknown) => {
      if (error) reject(mariaError(error, sql, settings.transientErrnos));
      else resolve(result);
    });
  });
}

/** The pool of connections to MariaDB (or another database that speaks its protocol). */
export class MariaConnection implements SqlConnection {
  constructor(
    private readonly pool: Pool,
    private readonly settings: MariaSettings,
  ) {}

  async query<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]> {
    return (await send(this.pool, this.settings, sql, params)) as Row[];
  }

  async execute(sql: string, params?: readonly SqlValue[]): Promise<number> {
    return ((await send(this.pool, this.settings, sql, params)) as ResultSetHeader).affectedRows;
  }

  async begin(): Promise<SqlTransaction> {
    const connection = await this.connect();
    const run = (sql: string, params?: readonly SqlValue[]) => send(connection, this.settings, sql, params);
    try {
      await run('START TRANSACTION');
    } catch (error) {
      connection.destroy();
      throw error;
    }
    return {
      query: async <Row>(sql: string, params?: readonly SqlValue[]) => (await run(sql, params)) as Row[],
      execute: async (sql, params) => ((await run(sql, params)) as ResultSetHeader).affectedRows,
      commit: async () => {
        await run('COMMIT');
        connection.release();
      },
      rollback: async () => {
        // Even ROLLBACK can fail with 1213; such a connection is not used again.
        await run('ROLLBACK').then(
          () => connection.release(),
          () => connection.destroy(),
        );
      },
    };
  }

  private connect(): Promise<PoolConnection> {
    return new Promise((resolve, reject) => {
      this.pool.getConnection((error, connection) => {
        if (error) reject(mariaError(error, 'CONNECT', this.settings.transientErrnos));
        else resolve(connection);
      });
    });
  }
}
