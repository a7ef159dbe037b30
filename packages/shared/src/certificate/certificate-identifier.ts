import { normaliseIdentifier, parseCreditCode } from '../project/index.js';
import { checkCharacter } from './check-character.js';

/** 电子证照标识 (GB/T 36904-2018): `1.2.156.3005.2.` type code . issuer . serial . version . check character. */
export const CertificateIdentifierRefusal = {
  empty: 'empty',
  /** Not of the six parts, each of its length. */
  structure: 'structure',
  /** A sign that is neither a digit nor a letter. */
  charset: 'charset',
  /** The code of the authority that defined the type, or of the one that issued it, does not hold. */
  authority: 'authority',
  checkCharacter: 'checkCharacter',
} as const;
export type CertificateIdentifierRefusal = keyof typeof CertificateIdentifierRefusal;

export interface CertificateIdentifierParts {
  /** 证照类型代码: credit code of the authority that defined the type, and three digits. */
  readonly typeCode: string;
  /** 统一社会信用代码 of the issuing authority. */
  readonly issuerCode: string;
  /** 流水号 */
  readonly serial: string;
  /** From 1; one more with every change of the same certificate. */
  readonly versionNumber: number;
}

export type CertificateIdentifierResult =
  | ({ readonly ok: true; readonly identifier: string } & CertificateIdentifierParts)
  | { readonly ok: false; readonly identifier: string; readonly reason: CertificateIdentifierRefusal };

const root = '1.2.156.3005.2';
const shape = /^1\.2\.156\.3005\.2\.([^.]{21})\.([^.]{18})\.([^.]{1,40})\.(\d{3})\.([^.])$/;

/** The identifier of a certificate; its check character covers all but the root. */
export function makeCertificateIdentifier(parts: CertificateIdentifierParts): string {
  const version = String(parts.versionNumber).padStart(3, '0');
  const check = checkCharacter(parts.typeCode + parts.issuerCode + parts.serial + version);
  if (check === null) throw new Error('A certificate identifier is made of digits and capital letters');
  return [root, parts.typeCode, parts.issuerCode, parts.serial, version, check].join('.');
}

export function parseCertificateIdentifier(text: string): CertificateIdentifierResult {
  const identifier = normaliseIdentifier(text.slice(0, 200));
  const refuse = (reason: CertificateIdentifierRefusal) => ({ ok: false, identifier, reason }) as const;
  if (identifier === '') return refuse('empty');
  const [, typeCode = '', issuerCode = '', serial = '', version = '', check = ''] = shape.exec(identifier) ?? [];
  if (typeCode === '') return refuse('structure');
  const expected = checkCharacter(typeCode + issuerCode + serial + version);
  if (expected === null || !/^[0-9A-Z]$/.test(check) || !/^\d{3}$/.test(typeCode.slice(18))) return refuse('charset');
  if (version === '000') return refuse('structure');
  if (expected !== check) return refuse('checkCharacter');
  if (!parseCreditCode(typeCode.slice(0, 18)).ok || !parseCreditCode(issuerCode).ok) return refuse('authority');
  return { ok: true, identifier, typeCode, issuerCode, serial, versionNumber: Number(version) };
}

const refusalTexts = {
  empty: '请填写电子证照标识',
  structure: '电子证照标识应为 1.2.156.3005.2 开头的六段编码',
  charset: '电子证照标识中只能有数字和大写字母',
  authority: '电子证照标识中的机构信用代码校验不符',
  checkCharacter: '电子证照标识最后一位校验不符，请核对',
} as const satisfies Record<CertificateIdentifierRefusal, string>;

export function certificateIdentifierRefusalText(reason: CertificateIdentifierRefusal): string {
  return refusalTexts[reason];
}
