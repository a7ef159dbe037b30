import type { PlainDate } from '../clock/index.js';
import { maskIdentityNumber, normaliseIdentifier, parseIdentityNumber } from '../project/index.js';

/** What a person shows at the window to say who they are (珠 9). */
export const IdentityDocumentKind = {
  /** 公民身份号码, GB 11643 */
  residentIdentity: 'residentIdentity',
  /** 港澳居民来往内地通行证 */
  hongKongMacauPermit: 'hongKongMacauPermit',
  /** 台湾居民来往大陆通行证 */
  taiwanPermit: 'taiwanPermit',
  /** 外国人永久居留身份证 */
  permanentResidence: 'permanentResidence',
  passport: 'passport',
} as const;
export type IdentityDocumentKind = keyof typeof IdentityDocumentKind;

export type IdentityDocumentResult =
  | { readonly ok: true; readonly number: string; readonly masked: string }
  | { readonly ok: false; readonly message: string };

const patterns: Record<Exclude<IdentityDocumentKind, 'residentIdentity'>, { shape: RegExp; message: string }> = {
  hongKongMacauPermit: {
    shape: /^[HM]\d{8}(\d{2})?$/,
    message: '港澳居民来往内地通行证号码应为 H 或 M 加 8 位或 10 位数字',
  },
  taiwanPermit: {
    shape: /^\d{8}([\dA-Z]{2})?$/,
    message: '台湾居民来往大陆通行证号码应为 8 位数字，或再加 2 位签发次数',
  },
  permanentResidence: {
    // The card of 2017 (three letters, twelve digits) and that of 2023 (eighteen signs beginning with 9).
    shape: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    message: '外国人永久居留身份证号码应为 15 位（3 位字母加 12 位数字）或 18 位（以 9 开头）',
  },
  passport: { shape: /^[A-Z0-9]{5,17}$/, message: '护照号码应为 5 至 17 位字母或数字' },
};

const residentTexts = {
  empty: '请填写证件号码',
  structure: '居民身份证号码应为 18 位',
  date: '居民身份证号码中的出生日期不存在',
  checkDigit: '居民身份证号码最后一位校验不符，请核对',
} as const;

/** Checks a number by the rules of its document. The messages never repeat the number: they are stored and logged (S56). */
export function readIdentityDocument(
  kind: IdentityDocumentKind,
  text: string,
  today: PlainDate,
): IdentityDocumentResult {
  if (kind === 'residentIdentity') {
    const read = parseIdentityNumber(text, today);
    if (!read.ok) return { ok: false, message: residentTexts[read.reason] };
    return { ok: true, number: read.number, masked: maskIdentityNumber(read.number) };
  }
  const number = normaliseIdentifier(text);
  if (number === '') return { ok: false, message: residentTexts.empty };
  const { shape, message } = patterns[kind];
  return shape.test(number) ? { ok: true, number, masked: maskDocumentNumber(number) } : { ok: false, message };
}

/** Short numbers show their first and last two signs: `H1******78`; what is shorter than that still hides half of itself. */
export function maskDocumentNumber(number: string): string {
  if (number.length >= 15) return maskIdentityNumber(number);
  const shown = number.length >= 8 ? 2 : 1;
  return number.slice(0, shown) + '*'.repeat(number.length - 2 * shown) + number.slice(number.length - shown);
}

/** 11 digits of a mobile phone, or a fixed line with its area code. */
export function readPhone(text: string): { ok: true; phone: string } | { ok: false; message: string } {
  const phone = text.replace(/[\s-]/g, '');
  if (phone === '') return { ok: false, message: '请填写联系电话' };
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)
    ? { ok: true, phone }
    : { ok: false, message: '联系电话应为 11 位手机号码，或带区号的固定电话' };
}

/** By what right a person files for an organisation. */
export const VisitorRelation = {
  /** 法定代表人 */
  legalRepresentative: 'legalRepresentative',
  /** 受托人: shows a paper of the organisation. */
  authorised: 'authorised',
} as const;
export type VisitorRelation = keyof typeof VisitorRelation;

/** Who is not the legal representative shows the organisation's authority. */
export const needsAuthority = (relation: VisitorRelation): boolean => relation !== 'legalRepresentative';
