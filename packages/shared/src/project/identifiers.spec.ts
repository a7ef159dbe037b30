import { toPlainDate } from '../clock/index.js';
import { maskIdentityNumber, maskPhone, parseCreditCode, parseIdentityNumber, screenClassified } from './index.js';

describe('统一社会信用代码', () => {
  test.each([
    '91440402MA5EXMP165',
    '91310115MA1DEM0158',
    '11440400000000019Q',
    '12440400000000035B',
    '11100000000013338W',
    '11370800MB28559184',
    '91441900598964612J',
  ])('%s is in order', (code) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: true, code });
  });

  test('typed in small letters and full-width', () => {
    expect(parseCreditCode(' 91440402ma5exmp１65')).toMatchObject({
      ok: true,
      code: '91440402MA5EXMP165',
      divisionCode: '440402',
      organisationCode: 'MA5EXMP16',
    });
  });

  test.each([
    ['', 'empty'],
    ['91440402MA5EXMP166', 'checkDigit'],
    ['91440402MA5EXMPI65', 'charset'],
    ['91440402MA5EXMP16', 'length'],
    ['9144A402MA5EXMP165', 'structure'],
  ])('%j is refused: %s', (code, reason) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: false, reason });
  });

  test('the organisation code inside has a check digit of its own', () => {
    // the outer check digit made to hold over a wrong inner one
    const results = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => parseCreditCode(`91440402MA5EXMP15${last}`));
    const reasons = results.map((result) => (result.ok ? 'ok' : result.reason));
    expect(reasons.filter((reason) => reason === 'organisationCheckDigit')).toHaveLength(1);
    expect(reasons).not.toContain('ok');
  });
});

describe('公民身份号码', () => {
  const today = toPlainDate('2026-11-22');
  test.each([
    ['440402190001010013', '1900-01-01'],
    ['31010119000101002X', '1900-01-01'],
    ['31010119000101002x', '1900-01-01'],
  ])('%s is in order', (number, bornOn) => {
    expect(parseIdentityNumber(number, today)).toMatchObject({ ok: true, bornOn });
  });

  test.each([
    ['440403190002290017', 'date'],
    ['440402190001010014', 'checkDigit'],
    ['440402203001010013', 'date'],
    ['44040219000101001', 'structure'],
    ['', 'empty'],
  ])('%s is refused: %s', (number, reason) => {
    expect(parseIdentityNumber(number, today)).toMatchObject({ ok: false, reason });
  });

  test('masks', () => {
    expect(maskIdentityNumber('440402190001010013')).toBe('440***********0013');
    expect(maskPhone('13800005678')).toBe('138****5678');
    expect(maskPhone('5678')).toBe('****');
  });
});

describe('the screen for classified content', () => {
  test('finds the words, with what is around them', () => {
    expect(
      screenClassified({
        name: '某部涉密信息系统机房工程',
        address: '香洲区',
        description: '本资料为机 密级，不得公开',
      }),
    ).toEqual([
      { field: 'name', keyword: '涉密', excerpt: '某部涉密信息系统机房工程' },
      { field: 'description', keyword: '机密', excerpt: '本资料为机密级，不得公开' },
      { field: 'description', keyword: '不得公开', excerpt: '本资料为机密级，不得公开' },
      { field: 'description', keyword: '密级', excerpt: '本资料为机密级，不得公开' },
    ]);
  });

  test('leaves ordinary language alone', () => {
    expect(
      screenClassified({ name: '香洲智造产业园', description: '本项目不涉密，图纸含商业秘密', note: null }),
    ).toEqual([]);
  });
});
