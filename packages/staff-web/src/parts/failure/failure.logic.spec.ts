import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { failureOf, isSignedOut } from './failure.logic.js';

const answered = (code: string, more = {}) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code, ...more } }] });

describe('what kind of failure it is', () => {
  it('a request that never got an answer', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'offline' });
  });

  it('goes by the code of the first error', () => {
    expect(failureOf(answered('NOT_FOUND')).kind).toBe('notFound');
    expect(failureOf(answered('CONFLICT_OF_KEYS')).kind).toBe('keyConflict');
  });

  it('keeps the number that finds the log entry', () => {
    expect(failureOf(answered('INTERNAL', { correlationId: 'c-1' }))).toEqual({
      kind: 'unexpected',
      correlationId: 'c-1',
    });
  });

  it('knows an ended session', () => {
    expect(isSignedOut(answered('UNAUTHENTICATED'))).toBe(true);
    expect(isSignedOut(answered('FORBIDDEN'))).toBe(false);
  });
});
