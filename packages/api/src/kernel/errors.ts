import { GraphQLError } from 'graphql';

/** The closed list of `extensions.code`; anything else leaves the server as INTERNAL. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  GRAPHQL_LIMIT: 'GRAPHQL_LIMIT',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  CONFLICT_OF_KEYS: 'CONFLICT_OF_KEYS',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = keyof typeof ErrorCode;

function failure(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

export const unauthenticated = () => failure('UNAUTHENTICATED', '请先登录。');
export const forbidden = () => failure('FORBIDDEN', '您当前的身份没有办理此事的权限。');
/** The same, with the reason where it may be told. */
export const forbiddenBecause = (message: string) => failure('FORBIDDEN', message);
/** "Not yours" and "not there" answer alike. */
export const notFound = () => failure('NOT_FOUND', '没有找到您要的内容，或您无权查看。');
export const badUserInput = (message: string) => failure('BAD_USER_INPUT', message);
/** The request itself makes no sense: told before anything runs. */
export const badRequest = (message: string) => failure('BAD_USER_INPUT', message, { http: { status: 400 } });
/** Asked too often; to be tried again later. */
export const tooManyRequests = (message: string) => failure('TOO_MANY_REQUESTS', message, { http: { status: 429 } });
export const graphqlLimit = (message: string) => failure('GRAPHQL_LIMIT', message, { http: { status: 400 } });
export const conflictOfKeys = () => failure('CONFLICT_OF_KEYS', '同一个请求编号已用于另一份内容，请刷新页面后重试。');
