import { NationalStatus, nationalStatusCodes, nationalStatuses, type ReportedEvent } from './index.js';

const codes = (...types: ReportedEvent[]) =>
  nationalStatuses(types.map((type, index) => ({ type, at: `2026-03-0${index + 1}T01:00:00Z` }))).map(
    (row) => row.code,
  );

test('the codes are those of the national list', () => {
  expect(Object.keys(NationalStatus).map((status) => nationalStatusCodes[status as NationalStatus])).toEqual(
    Array.from({ length: 15 }, (_, index) => String(index + 1)),
  );
});

test.each([
  ['straight through', ['submitted', 'received', 'caseAccepted', 'caseApproved'], ['1', '3', '8', '11']],
  [
    'with one correction',
    [
      'submitted',
      'correctionRequested',
      'correctionAnswered',
      'received',
      'caseAccepted',
      'caseApprovedWithConditions',
    ],
    ['1', '6', '7', '3', '8', '12'],
  ],
  [
    'with a special procedure',
    ['submitted', 'received', 'caseAccepted', 'caseSuspended', 'caseResumed', 'caseRefused'],
    ['1', '3', '8', '9', '10', '13'],
  ],
  ['withdrawn before the receipt', ['submitted', 'withdrawn'], ['1', '2']],
  ['withdrawn after it', ['submitted', 'received', 'withdrawn', 'caseTerminated'], ['1', '3', '14']],
  ['out of scope', ['submitted', 'returnedOutOfScope'], ['1', '4']],
  ['never corrected', ['submitted', 'correctionRequested', 'lapsed'], ['1', '6', '5']],
  ['declined by the department', ['submitted', 'received', 'caseDeclined'], ['1', '3', '5']],
] as const)('%s', (_, events, expected) => {
  expect(codes(...events)).toEqual(expected);
});
