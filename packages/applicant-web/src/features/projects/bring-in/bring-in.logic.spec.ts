import { bringInProblems, emptyBroughtIn } from './bring-in.logic.js';

const complete = {
  itemCode: 'zh-gcgh',
  documentNumber: '建字第4404022025GG0000123号',
  issuedBy: '珠海市自然资源局',
  issuedOn: '2025-11-03',
  fileId: 'f1',
  fileName: '规划许可证.pdf',
};

test('everything missing is named at once', () => {
  expect([...bringInProblems(emptyBroughtIn, '2026-03-16')]).toEqual([
    ['itemCode', 'required'],
    ['documentNumber', 'required'],
    ['issuedBy', 'required'],
    ['issuedOn', 'required'],
    ['fileId', 'noFile'],
  ]);
});

test.each([
  ['2026-03-16', undefined],
  ['2026-03-17', 'inTheFuture'],
  ['2026-3-1', 'notADate'],
])('issued on %s: %s', (issuedOn, problem) => {
  expect(bringInProblems({ ...complete, issuedOn }, '2026-03-16').get('issuedOn')).toBe(problem);
});
