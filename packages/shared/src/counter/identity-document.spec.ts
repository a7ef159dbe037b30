import fc from 'fast-check';
import type { PlainDate } from '../clock/index.js';
import {
  IdentityDocumentKind,
  maskDocumentNumber,
  needsAuthority,
  readIdentityDocument,
  readPhone,
} from './identity-document.js';

const today = '2026-03-02' as PlainDate;

describe('a number on an identity document', () => {
  it.each<[IdentityDocumentKind, string, string]>([
    ['residentIdentity', '11010519491231002x', '110***********002X'],
    ['residentIdentity', ' 110105 19491231 002X ', '110***********002X'],
    ['hongKongMacauPermit', 'h12345678', 'H1*****78'],
    ['hongKongMacauPermit', 'M1234567800', 'M1*******00'],
    ['taiwanPermit', '01234567', '01****67'],
    ['taiwanPermit', '0123456701', '01******01'],
    ['permanentResidence', 'FRA310115051101', 'FRA********1101'],
    ['passport', 'E12345678', 'E1*****78'],
    ['passport', 'AB123', 'A***3'],
  ])('%s %s is taken and shown as %s', (kind, text, masked) => {
    expect(readIdentityDocument(kind, text, today)).toMatchObject({ ok: true, masked });
  });

  it.each<[IdentityDocumentKind, string, string]>([
    ['residentIdentity', '', '请填写证件号码'],
    ['residentIdentity', '110105194912310021', '居民身份证号码最后一位校验不符，请核对'],
    ['residentIdentity', '110105194913310020', '居民身份证号码中的出生日期不存在'],
    ['residentIdentity', '1101051949', '居民身份证号码应为 18 位'],
    ['passport', '   ', '请填写证件号码'],
    ['passport', 'E1234-!', '护照号码应为 5 至 17 位字母或数字'],
    ['hongKongMacauPermit', 'A12345678', '港澳居民来往内地通行证号码应为 H 或 M 加 8 位或 10 位数字'],
    ['taiwanPermit', '1234567', '台湾居民来往大陆通行证号码应为 8 位数字，或再加 2 位签发次数'],
  ])('%s %s is refused', (kind, text, message) => {
    expect(readIdentityDocument(kind, text, today)).toEqual({ ok: false, message });
  });

  it('is never in what is said of it, taken or refused (S56)', () => {
    const kinds = fc.constantFrom(...(Object.keys(IdentityDocumentKind) as IdentityDocumentKind[]));
    fc.assert(
      fc.property(kinds, fc.stringMatching(/^[A-Z0-9]{5,18}$/), (kind, text) => {
        const { ok: _, ...said } = readIdentityDocument(kind, text, today);
        const { number, ...shown } = said as { number?: string };
        expect(JSON.stringify(shown)).not.toContain(number ?? text);
      }),
    );
  });

  it('keeps at least as much hidden as it shows when it is short', () => {
    for (const length of [5, 6, 7, 8, 11, 14]) {
      const masked = maskDocumentNumber('A'.repeat(length));
      expect(masked).toHaveLength(length);
      expect(masked.replaceAll('A', '').length).toBeGreaterThanOrEqual(length / 2);
    }
  });
});

describe('a phone number', () => {
  it.each([
    ['138 0000 5678', { ok: true, phone: '13800005678' }],
    ['0756-2222333', { ok: true, phone: '07562222333' }],
    ['', { ok: false, message: '请填写联系电话' }],
    ['12345', { ok: false, message: '联系电话应为 11 位手机号码，或带区号的固定电话' }],
  ])('%s', (text, read) => expect(readPhone(text)).toEqual(read));
});

it('asks everybody but the legal representative for the authority', () => {
  expect(needsAuthority('legalRepresentative')).toBe(false);
  expect(needsAuthority('authorised')).toBe(true);
});
