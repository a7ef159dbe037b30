import { isPlainDate, type PlainDate } from '../clock/index.js';
import { normaliseIdentifier } from './normalise.js';

/** 公民身份号码 (GB 11643-1999). */
export const IdentityNumberRefusal = {
  empty: 'empty',
  structure: 'structure',
  /** The day of birth does not exist or is still to come. */
  date: 'date',
  checkDigit: 'checkDigit',
} as const;
export type IdentityNumberRefusal = keyof typeof IdentityNumberRefusal;

export type IdentityNumberResult =
  | { readonly ok: true; readonly number: string; readonly bornOn: PlainDate; readonly divisionCode: string }
  | { readonly ok: false; readonly number: string; readonly reason: IdentityNumberRefusal };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

export function parseIdentityNumber(text: string, today: PlainDate): IdentityNumberResult {
  const number = normaliseIdentifier(text);
  const refuse = (reason: IdentityNumberRefusal): IdentityNumberResult => ({ ok: false, number, reason });
  if (number === '') return refuse('empty');
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse('structure');
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(bornOn) || bornOn > today) return refuse('date');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if ('10X98765432'[sum % 11] !== number[17]) return refuse('checkDigit');
  return { ok: true, number, bornOn, divisionCode: number.slice(0, 6) };
}

/** First three and last four stay readable: `440***********0013`. Shorter text is hidden whole. */
export function maskIdentityNumber(number: string): string {
  return mask(number, 3, 4);
}

/** `138****5678`. */
export function maskPhone(phone: string): string {
  return mask(phone, 3, 4);
}

function mask(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}
