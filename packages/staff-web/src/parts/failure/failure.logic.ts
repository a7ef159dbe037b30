import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why there is no answer. `offline` is the only kind whose outcome is unknown. */
export type FailureKind =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'badInput'
  | 'tooMany'
  | 'keyConflict'
  | 'unexpected';

export interface Failure {
  readonly kind: FailureKind;
  /** Names the server's log entry; told to whoever helps. */
  readonly correlationId?: string;
}

const kinds: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'badInput',
  GRAPHQL_LIMIT: 'tooMany',
  TOO_MANY_REQUESTS: 'tooMany',
  CONFLICT_OF_KEYS: 'keyConflict',
};

export function isSignedOut(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.code === 'UNAUTHENTICATED');
}

/** What kind of failure an error thrown by the client is. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    const kind = kinds[String(extensions?.code)] ?? 'unexpected';
    return typeof extensions?.correlationId === 'string' ? { kind, correlationId: extensions.correlationId } : { kind };
  }
  if (ServerError.is(error)) return { kind: error.statusCode >= 502 ? 'offline' : 'unexpected' };
  if (error instanceof TypeError) return { kind: 'offline' };
  return { kind: 'unexpected' };
}
