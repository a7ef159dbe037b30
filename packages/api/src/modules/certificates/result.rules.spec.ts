import { resultProblems } from './result.rules.js';

const draft = { number: '珠建消审〔2026〕12号', title: '特殊建设工程消防设计审查意见书', issuedOn: '2026-03-12' };
const fieldsOf = (problems: { field: string; reason: string }[]) =>
  problems.map(({ field, reason }) => [field, reason]);

it('takes a complete document', () => {
  expect(resultProblems(draft, 'application/pdf', '2026-03-12')).toEqual([]);
});

it('tells everything that is wrong at once', () => {
  const wrong = { number: ' ', title: '长'.repeat(201), issuedOn: '2026-03-13' };
  expect(fieldsOf(resultProblems(wrong, null, '2026-03-12'))).toEqual([
    ['number', 'required'],
    ['title', 'tooLong'],
    ['issuedOn', 'inFuture'],
    ['fileId', 'missing'],
  ]);
  expect(fieldsOf(resultProblems({ ...draft, issuedOn: '2026-02-30' }, 'application/zip', '2026-03-12'))).toEqual([
    ['issuedOn', 'notADate'],
    ['fileId', 'wrongType'],
  ]);
});
