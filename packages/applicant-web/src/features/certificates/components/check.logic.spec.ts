import { cameraProblem, fileProblem, readQr, toneOf } from './check.logic.js';

const file = (name: string, type: string, size = 10) => ({ name, type, size });

test.each([
  [file('证照.pdf', 'application/pdf'), null],
  [file('证照.PDF', ''), null],
  [file('照片.jpg', 'image/jpeg'), null],
  [file('说明.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), 'wrongType'],
  [file('证照.pdf', 'application/pdf', 0), 'empty'],
  [file('证照.pdf', 'application/pdf', 50 * 1024 * 1024), null],
  [file('证照.pdf', 'application/pdf', 50 * 1024 * 1024 + 1), 'tooLarge'],
])('%j: %s', (chosen, expected) => {
  expect(fileProblem(chosen)).toBe(expected);
});

test.each([
  [null, { kind: 'nothing' }],
  ['  ', { kind: 'nothing' }],
  ['https://gongshen.example/check/0000000000000000', { kind: 'code', code: '0000000000000000' }],
  ['0000-0000-0000-0000', { kind: 'code', code: '0000000000000000' }],
  ['https://elsewhere.example/pay', { kind: 'elsewhere', text: 'https://elsewhere.example/pay' }],
])('%j is read as %j', (text, expected) => {
  expect(readQr(text)).toEqual(expected);
});

test('a valid paper with the QR code of another is not to be relied on', () => {
  const valid = { verdict: 'valid' as const, reason: '', compare: null, paper: null };
  expect(toneOf(valid)).toBe('ok');
  expect(toneOf({ ...valid, otherCode: { title: '施工许可证', number: '1' } })).toBe('bad');
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['TypeError', 'unavailable'],
])('a camera that answers %s is told as %s', (name, problem) => {
  expect(cameraProblem(Object.assign(new Error('camera'), { name }))).toBe(problem);
  expect(cameraProblem('not an error')).toBe('unavailable');
});
