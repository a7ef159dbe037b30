import { documentInput, emptyDocument, nameOfFile } from './document.logic.js';

test('what was left empty is left out', () => {
  expect(documentInput({ ...emptyDocument, name: ' 勘察报告 ', reference: 'KC-1', issuedOn: '2026-01-05' })).toEqual({
    name: '勘察报告',
    issuer: null,
    reference: 'KC-1',
    issuedOn: '2026-01-05',
    validUntil: null,
  });
});

test.each([
  ['施工合同.pdf', '施工合同'],
  ['总平面.v2.dwg', '总平面.v2'],
  ['没有后缀', '没有后缀'],
])('%s is called %s', (fileName, name) => {
  expect(nameOfFile(fileName)).toBe(name);
});
