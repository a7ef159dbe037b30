import { paymentProblems, receiptProblems, totalOf } from './payment.rules.js';

const line = { name: '城市道路占用挖掘修复费', basis: '粤价〔2008〕1号', amount: 1200.5 };
const good = { lines: [line], payTo: '广东省非税收入统一缴费平台', dueOn: '2026-03-20' };
const today = '2026-03-05';
const reasons = (more: object) =>
  paymentProblems({ ...good, ...more }, today).map(({ field, reason }) => `${field} ${reason}`);

test.each([
  [{}, []],
  [{ lines: [] }, ['lines required']],
  [{ lines: Array.from({ length: 21 }, () => line) }, ['lines tooMany']],
  [
    { lines: [{ name: ' ', basis: '', amount: 0 }] },
    ['lines.0.name required', 'lines.0.basis required', 'lines.0.amount notAnAmount'],
  ],
  [{ lines: [line, { ...line, amount: 1.005 }] }, ['lines.1.amount notAnAmount']],
  [
    {
      lines: [
        { ...line, amount: 9_999_999_999 },
        { ...line, amount: 1 },
      ],
    },
    ['lines tooMuch'],
  ],
  [{ payTo: '' }, ['payTo required']],
  [{ dueOn: '2026-03-04' }, ['dueOn past']],
  [{ dueOn: '2026-03-05' }, []],
  [{ exemptions: '字'.repeat(1001) }, ['exemptions tooLong']],
])('%j', (more, expected) => {
  expect(reasons(more)).toEqual(expected);
});

test('a sum loses nothing', () => {
  expect(totalOf([{ amount: 0.1 }, { amount: 0.2 }])).toBe(0.3);
});

test.each([
  ['2026-03-05', '凭据1', []],
  ['2026-03-06', '凭据1', ['paidOn future']],
  ['2026-03-01', '凭据1', ['paidOn tooEarly']],
  ['2026-03-05', ' ', ['receiptNumber required']],
])('paid on %s against %s', (paidOn, receiptNumber, expected) => {
  const problems = receiptProblems({ paidOn, receiptNumber }, { requestedOn: '2026-03-02', today });
  expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected);
});
