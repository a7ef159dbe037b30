import { normaliseIdentifier } from './normalise.js';

/** 统一社会信用代码 (GB 32100-2015). */
export const CreditCodeRefusal = {
  empty: 'empty',
  length: 'length',
  /** I, O, S, V, Z and everything that is neither digit nor letter do not occur. */
  charset: 'charset',
  /** Division of registration is not six digits. */
  structure: 'structure',
  /** Check digit of the organisation code inside (GB 11714). */
  organisationCheckDigit: 'organisationCheckDigit',
  checkDigit: 'checkDigit',
} as const;
export type CreditCodeRefusal = keyof typeof CreditCodeRefusal;

export type CreditCodeResult =
  | { readonly ok: true; readonly code: string; readonly divisionCode: string; readonly organisationCode: string }
  | { readonly ok: false; readonly code: string; readonly reason: CreditCodeRefusal };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export function parseCreditCode(text: string): CreditCodeResult {
  const code = normaliseIdentifier(text);
  const refuse = (reason: CreditCodeRefusal): CreditCodeResult => ({ ok: false, code, reason });
  if (code === '') return refuse('empty');
  if (code.length !== 18) return refuse('length');
  if ([...code].some((character) => !alphabet.includes(character))) return refuse('charset');
  const divisionCode = code.slice(2, 8);
  if (!/^\d{6}$/.test(divisionCode)) return refuse('structure');
  const organisationCode = code.slice(8, 17);
  if (creditCodeCheckDigit(code) !== code[17]) return refuse('checkDigit');
  if (organisationCheckDigit(organisationCode) !== organisationCode[8]) return refuse('organisationCheckDigit');
  return { ok: true, code, divisionCode, organisationCode };
}

export function creditCodeCheckDigit(code: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

function organisationCheckDigit(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * organisationAlphabet.indexOf(code[index] ?? ''),
    0,
  );
  const value = 11 - (sum % 11);
  return value === 10 ? 'X' : value === 11 ? '0' : String(value);
}

const refusalTexts = {
  empty: '请填写统一社会信用代码',
  length: '统一社会信用代码应为 18 位',
  charset: '统一社会信用代码中有不会出现的字符（没有字母 I、O、S、V、Z）',
  structure: '统一社会信用代码第 3 至 8 位应为登记地区的数字代码',
  organisationCheckDigit: '统一社会信用代码第 9 至 17 位校验不符，请核对',
  checkDigit: '统一社会信用代码最后一位校验不符，请核对',
} as const satisfies Record<CreditCodeRefusal, string>;

export function creditCodeRefusalText(reason: CreditCodeRefusal): string {
  return refusalTexts[reason];
}
