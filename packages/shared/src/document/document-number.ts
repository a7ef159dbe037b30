import { documentKindSigns, type ProcedureDocumentKind } from './document-kind.js';

/** Everything a number of a document is made of (identifiers.md §6). */
export interface DocumentNumber {
  /** Six digits of GB/T 2260. */
  division: string;
  /** Sign of the issuing unit: capital letters and digits. */
  unitSign: string;
  year: number;
  kind: ProcedureDocumentKind;
  /** From 1, without gaps per unit, kind and year. */
  seq: number;
}

const kindOfLetters = new Map<string, ProcedureDocumentKind>(
  (Object.keys(documentKindSigns) as ProcedureDocumentKind[]).map((kind) => [documentKindSigns[kind].letters, kind]),
);

/** 区划6 + 部门简码 + 年4 + 文书类别2 + 流水6: `440400ZJJ2026SL000123`. Throws for parts that make no number. */
export function documentNumber({ division, unitSign, year, kind, seq }: DocumentNumber): string {
  const whole = `${division}${unitSign}${year}${documentKindSigns[kind].letters}${String(seq).padStart(6, '0')}`;
  if (readDocumentNumber(whole) === null) throw new Error(`${whole} is no number of a document`);
  return whole;
}

/** The parts of a number; null: it is none. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const match = /^(\d{6})([A-Z][A-Z0-9]{0,11})(20\d{2})([A-Z]{2})(\d{6})$/.exec(text);
  if (match === null) return null;
  const [, division = '', unitSign = '', year = '', letters = '', seq = ''] = match;
  const kind = kindOfLetters.get(letters);
  if (kind === undefined || Number(seq) === 0) return null;
  return { division, unitSign, year: Number(year), kind, seq: Number(seq) };
}

/**
 * As people quote it: `珠建受〔2026〕123号` — the authority's word, the kind's, the year in 六角括号, the running number without
 * zeros before it (GB/T 9704—2012, 7.2.5).
 * @param authority the issuing unit's word, 珠建
 */
export function readableDocumentNumber(
  authority: string,
  { kind, year, seq }: Pick<DocumentNumber, 'kind' | 'year' | 'seq'>,
): string {
  return `${authority}${documentKindSigns[kind].word}〔${year}〕${seq}号`;
}

/** 部门简码 of a unit's code: what follows the city, `zh-zjj` → `ZJJ`, `zh-ck-xz` → `CKXZ`. */
export function unitSign(unitCode: string): string {
  const parts = unitCode.split('-');
  const own = parts.length > 1 ? parts.slice(1) : parts;
  const sign = own
    .join('')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12);
  return /^[A-Z]/.test(sign) ? sign : `U${sign}`.slice(0, 12);
}
