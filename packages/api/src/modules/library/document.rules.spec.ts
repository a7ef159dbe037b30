import { documentProblems } from './document.rules.js';

const reasons = (draft: Partial<Parameters<typeof documentProblems>[0]>) =>
  documentProblems({ name: '勘察报告', ...draft }, '2026-03-02').map(({ field, reason }) => `${field} ${reason}`);

test.each<[string, Parameters<typeof reasons>[0], string[]]>([
  ['a name is enough', {}, []],
  ['without one', { name: ' ' }, ['name required']],
  [
    'everything wrong at once',
    { name: '', issuedOn: '2026-02-30', reference: '号'.repeat(101) },
    ['name required', 'reference tooLong', 'issuedOn notADate'],
  ],
  ['made tomorrow', { issuedOn: '2026-03-03' }, ['issuedOn inFuture']],
  ['run out before it was made', { issuedOn: '2026-03-01', validUntil: '2026-02-28' }, ['validUntil beforeIssue']],
  ['run out already: kept all the same', { issuedOn: '2025-01-01', validUntil: '2026-03-01' }, []],
])('%s', (_, draft, expected) => {
  expect(reasons(draft)).toEqual(expected);
});
