import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { failureOf } from './failure.logic.js';

const refused = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'masked', extensions }] });

describe('what went wrong with a request', () => {
  test.each([
    ['UNAUTHENTICATED', 'signedOut'],
    ['FORBIDDEN', 'forbidden'],
    ['NOT_FOUND', 'notFound'],
    ['BAD_USER_INPUT', 'badInput'],
    ['GRAPHQL_LIMIT', 'badInput'],
    ['TOO_MANY_REQUESTS', 'tooMany'],
    ['CONFLICT_OF_KEYS', 'keyReused'],
    ['INTERNAL', 'internal'],
    ['SOMETHING_NEW', 'internal'],
  ])('%s is %s', (code, kind) => {
    expect(failureOf(refused({ code })).kind).toBe(kind);
  });

  test('an internal error keeps the number under which the log has it', () => {
    expect(failureOf(refused({ code: 'INTERNAL', correlationId: 'c-17' })).correlationId).toBe('c-17');
  });

  test.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [429, 'tooMany'],
    [500, 'internal'],
    [503, 'offline'],
  ])('status %i without a GraphQL answer is %s', (status, kind) => {
    const response = new Response('', { status });
    expect(failureOf(new ServerError('no answer', { response, bodyText: '' })).kind).toBe(kind);
  });

  test('a fetch that never arrived is a lost connection', () => {
    expect(failureOf(new TypeError('Failed to fetch')).kind).toBe('offline');
  });
});
