import { toPlainDate } from '../clock/index.js';
import { parseCreditCode, parseIdentityNumber } from '../project/index.js';

/** Open data of decisions (许可法 40): what the public reads, and what it never does. */

/** Whether a published decision counts today. */
export const PublishedStanding = {
  effective: 'effective',
  /** 不予许可: there is nothing that could count. */
  notGranted: 'notGranted',
  changed: 'changed',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'expired',
} as const;
export type PublishedStanding = keyof typeof PublishedStanding;

/** 政府信息公开条例 14, 15: why a decision is not published. */
export const WithholdingGround = {
  stateSecret: 'stateSecret',
  publicSafety: 'publicSafety',
  commercialSecret: 'commercialSecret',
  personalPrivacy: 'personalPrivacy',
} as const;
export type WithholdingGround = keyof typeof WithholdingGround;

/** A name of two to four Han signs without a word of an enterprise in it: a person, also where a sole trader is registered under it. */
const personal = /^\p{Script=Han}{2,4}$/u;
const enterprise = /[店厂部社行局所院校馆场司]$/u;

/** Whenever the holder was born. */
const anyDay = toPlainDate('9999-12-31');

/**
 * Whether the holder is a natural person, whose name is masked in public (许可法 40 with 个人信息保护法).
 * @param creditCode of the holder; 92… is a sole trader (个体工商户), anything that is no credit code a person's own number
 */
export function isNaturalPerson(name: string, creditCode: string): boolean {
  const trimmed = name.trim();
  if (!parseCreditCode(creditCode).ok && parseIdentityNumber(creditCode, anyDay).ok) return true;
  return creditCode.startsWith('92') && personal.test(trimmed) && !enterprise.test(trimmed);
}

/** Signs with which a spreadsheet begins a formula or leaves a cell (S45); full-width forms are read as formulas by some as well. */
const formula = /^[\s]*[=+\-@＝＋－＠\t\r\n|]/u;

/** A cell of a CSV file: quoted where it must be, and text where a spreadsheet would reckon. The apostrophe is how one says "text". */
export function csvCell(value: string | null): string {
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
