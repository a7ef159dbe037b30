import { bodyOf, bodyProblems, dueDayProblems, questionProblems } from './request-input.rules.js';

const reasons = (problems: { field: string; reason: string }[]) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

it.each([
  ['2026-03-01', ['dueOn past']],
  ['2026-03-02', []],
  ['2026-05-31', []],
  ['2026-06-01', ['dueOn tooFar']],
] as const)('an answer is due from today on, within ninety days: %s', (dueOn, expected) => {
  expect(reasons(dueDayProblems(dueOn, '2026-03-02'))).toEqual(expected);
});

it.each([
  ['', ['question required']],
  ['  ', ['question required']],
  ['是否可行？', []],
  ['问'.repeat(1000), []],
  ['问'.repeat(1001), ['question tooLong']],
] as const)('a question is written, and not too long', (question, expected) => {
  expect(reasons(questionProblems(question))).toEqual(expected);
});

describe('outside bodies', () => {
  const body = (name: string, phone: string) => ({ name, phone });
  it.each([
    [[], []],
    [[body('珠海供电局', '13800000000')], []],
    [[body('珠海供电局', '0756-2233445')], []],
    [[body(' 珠海供电局 ', '138 0000 0000')], []],
    [[body('局', '13800000000')], ['outsideBodies.0.name length']],
    [[body('珠海供电局', '12345')], ['outsideBodies.0.phone phone']],
    [[body('珠海供电局', '')], ['outsideBodies.0.phone phone']],
    [[body('珠海供电局', '13800000000'), body('珠海供电局 ', '13900000000')], ['outsideBodies.1.name twice']],
  ] as const)('%j', (bodies, expected) => {
    expect(reasons(bodyProblems(bodies))).toEqual(expected);
  });

  it('are kept without blanks and signs', () => {
    expect(bodyOf(body(' 珠海供电局 ', '0756-223 3445'))).toEqual({
      outsideBody: '珠海供电局',
      outsidePhone: '07562233445',
    });
  });
});
