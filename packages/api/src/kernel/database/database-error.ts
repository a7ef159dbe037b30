/** Why a statement failed, told alike for both databases. */
export type DatabaseFailure = 'unique' | 'foreignKey' | 'check' | 'transient' | 'connection' | 'other';

/** Errors of MariaDB after which the whole unit of work is tried again: deadlock, lock wait, changed since read. */
export const defaultTransientErrnos: readonly number[] = [1213, 1205, 1020];

const connectionCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);

/** A failed statement. Never catch one inside a unit of work: the transaction is already lost. */
export class DatabaseError extends Error {
  constructor(
    readonly failure: DatabaseFailure,
    readonly sql: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'DatabaseError';
  }
}

interface DriverError {
  code?: string;
  errno?: number;
  fatal?: boolean;
}

export function sqliteError(error: unknown, sql: string): DatabaseError {
  const code = (error as DriverError)?.code ?? '';
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return new DatabaseError('unique', sql, error);
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new DatabaseError('foreignKey', sql, error);
  if (code === 'SQLITE_CONSTRAINT_CHECK') return new DatabaseError('check', sql, error);
  return new DatabaseError(code.startsWith('SQLITE_BUSY') ? 'transient' : 'other', sql, error);
}

/** By errno: mysql2 labels 4025 with an unrelated name of MySQL 8. */
export function mariaError(error: unknown, sql: string, transient: readonly number[]): DatabaseError {
  const { code = '', errno = 0, fatal = false } = (error ?? {}) as DriverError;
  if (transient.includes(errno)) return new DatabaseError('transient', sql, error);
  if (errno === 1062) return new DatabaseError('unique', sql, error);
  if (errno === 1451 || errno === 1452) return new DatabaseError('foreignKey', sql, error);
  if (errno === 4025 || errno === 3819) return new DatabaseError('check', sql, error);
  if (fatal || connectionCodes.has(code) || errno === 1047 || errno === 1180) {
    return new DatabaseError('connection', sql, error);
  }
  return new DatabaseError('other', sql, error);
}
