import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { correlationId } from '../kernel/correlation.js';
import { ErrorCode } from '../kernel/errors.js';
import type { Log } from '../kernel/log.js';

/** Apollo's own codes that say the request itself was wrong. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Lets through the closed list of codes; whatever else happened is logged and masked, findable by its correlation id. */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    const { locations, path, message } = formatted;
    const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    if (typeof code === 'string' && code in ErrorCode && code !== ErrorCode.INTERNAL) {
      const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
      return { message, ...where, extensions };
    }
    const original = unwrapResolverError(error);
    // A scalar refuses a variable with our own error inside GraphQL's.
    if (typeof code === 'string' && requestCodes.has(code)) {
      const inner = error instanceof GraphQLError ? error.originalError : undefined;
      const told =
        inner instanceof GraphQLError && inner.extensions.code === 'BAD_USER_INPUT' ? inner.message : message;
      return { message: told, ...where, extensions: { code: ErrorCode.BAD_USER_INPUT } };
    }
    const correlation = formatted.extensions?.correlationId ?? correlationId() ?? randomUUID();
    log.error({ correlationId: correlation, error: describe(original), path }, 'unexpected error in the schema');
    return {
      message: '系统出现意外错误，请稍后再试；如需协助，请向管理员提供编号。',
      ...where,
      extensions: { code: ErrorCode.INTERNAL, correlationId: correlation },
    };
  };
}

/** An error for the log: stack and cause, no parameters of statements. */
export function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {};
  const sql = 'sql' in error ? { sql: error.sql } : {};
  return { name: error.name, message: error.message, stack: error.stack, ...cause, ...sql };
}
