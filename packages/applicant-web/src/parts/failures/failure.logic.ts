import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request had no answer the page can use. Refusals are not failures: they are data. */
export type FailureKind =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'badInput'
  | 'tooMany'
  | 'keyReused'
  | 'internal';

export interface Failure {
  kind: FailureKind;
  /** Named to the person, so that whoever runs the system finds the entry in its log. */
  correlationId: string | null;
}

// The API's closed list of error codes.
const kinds: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'badInput',
  GRAPHQL_LIMIT: 'badInput',
  TOO_MANY_REQUESTS: 'tooMany',
  CONFLICT_OF_KEYS: 'keyReused',
};

function kindOfStatus(status: number): FailureKind {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'tooMany';
  // A gateway in front of a server that is being restarted: as good as no connection.
  return status === 502 || status === 503 || status === 504 ? 'offline' : 'internal';
}

/** Any thrown value of a GraphQL request → its kind. What is neither an answer nor a status never reached the server. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const correlationId = typeof extensions.correlationId === 'string' ? extensions.correlationId : null;
    return { kind: kinds[String(extensions.code)] ?? 'internal', correlationId };
  }
  if (ServerError.is(error)) return { kind: kindOfStatus(error.statusCode), correlationId: null };
  return { kind: error instanceof TypeError ? 'offline' : 'internal', correlationId: null };
}
