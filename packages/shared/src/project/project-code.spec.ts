import { normaliseIdentifier, parseProjectCode, projectCodeCheckDigit } from './index.js';

const divisionCodes = new Set(['441900', '441223', '440402', '440403', '440404', '310115', '330104']);
const context = { divisionCodes, today: '2026-11-22' };

describe('the table of published and synthetic codes', () => {
  test.each([
    ['2304-441900-04-01-135254', 'filed in public'],
    ['2304-441900-04-01-386559', 'filed in public'],
    ['2504-441223-04-01-343550', 'filed in public'],
    ['2501-440402-04-01-123458', '香洲'],
    ['2503-440404-04-01-000013', '金湾'],
    ['2411-310115-04-02-543216', '浦东'],
    ['2606-440403-07-02-888888', '斗门'],
  ])('%s (%s) is in order', (code) => {
    expect(parseProjectCode(code, context)).toMatchObject({ ok: true, code, format: 'new', warnings: [] });
    expect(projectCodeCheckDigit(code)).toBe(code.at(-1));
  });

  test('a failing check digit warns', () => {
    expect(parseProjectCode('2501-440402-04-01-123459', context)).toMatchObject({
      ok: true,
      warnings: ['checkDigit'],
      parts: { checkDigit: '9' },
    });
    expect(projectCodeCheckDigit('2501-440402-04-01-123459')).toBe('8');
  });

  test('month 13 is refused although its check digit holds', () => {
    expect(projectCodeCheckDigit('2513-440402-04-01-123451')).toBe('1');
    expect(parseProjectCode('2513-440402-04-01-123451', context)).toMatchObject({ ok: false, reason: 'date' });
  });

  test('an old code has no check digit', () => {
    expect(parseProjectCode('2018-330104-47-01-006428', context)).toEqual({
      ok: true,
      code: '2018-330104-47-01-006428',
      format: 'old',
      warnings: ['noCheckDigit'],
      parts: {
        year: 2018,
        month: null,
        divisionCode: '330104',
        sector: '47',
        projectKind: '01',
        serial: '006428',
        checkDigit: null,
        part: null,
      },
    });
    expect(parseProjectCode('2017-330104-70-03-004583-000', context)).toMatchObject({
      ok: true,
      format: 'old',
      parts: { part: '000' },
    });
  });
});

test('the parts of a new code', () => {
  expect(parseProjectCode('2501-440402-04-01-123458', context)).toMatchObject({
    parts: { year: 2025, month: 1, divisionCode: '440402', sector: '04', projectKind: '01', serial: '12345' },
  });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['项目2501-440402-04-01-123458', 'charset'],
  ['2501-44040A-04-01-123458', 'charset'],
  ['2501-440402-04-01-12345', 'structure'],
  ['2501440402040112345 8', 'structure'],
  ['2501-440402-04-01-123458-000', 'structure'],
  ['2500-440402-04-01-123458', 'date'],
  ['1901-440402-04-01-123458', 'date'],
  ['2612-440402-04-01-123458', 'date'],
  ['2021-330104-47-01-006428', 'date'],
  ['2501-440499-04-01-123458', 'division'],
  ['2018-999999-47-01-006428', 'division'],
  ['2018-440402-47-01-00642', 'structure'],
])('%j is refused: %s', (code, reason) => {
  expect(parseProjectCode(code, context)).toMatchObject({ ok: false, reason });
});

test('space, full-width forms and other dashes are put right before checking', () => {
  const code = '2501-440402-04-01-123458';
  for (const typed of [
    ` ${code} `,
    '２５０１－４４０４０２－０４－０１－１２３４５８',
    '2501–440402—04‑01−123458',
    '2501-440402-\u200b04-01-123458',
  ]) {
    expect(parseProjectCode(typed, context)).toMatchObject({ ok: true, code, warnings: [] });
  }
  expect(normaliseIdentifier('９１４４０４０２ma5exmp165')).toBe('91440402MA5EXMP165');
});
