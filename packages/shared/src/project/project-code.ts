import { isPlainDate } from '../clock/index.js';
import { normaliseIdentifier } from './normalise.js';

/**
 * 项目统一代码, the only identifier of a project from first filing to acceptance (珠 4, 沪 11).
 * New form (发改投资〔2020〕1439号, GB/T 40058-2021): `YYMM-RRRRRR-II-TT-NNNNNC`, C after ISO/IEC 7064 MOD 11,10.
 * Old form (before 2020-11): `YYYY-RRRRRR-II-TT-NNNNNN`, optionally `-SSS` for a part; no check digit.
 */
export const CodeFormat = { new: 'new', old: 'old' } as const;
export type CodeFormat = keyof typeof CodeFormat;

export const ProjectCodeRefusal = {
  empty: 'empty',
  /** Something else than digits and hyphens. */
  charset: 'charset',
  structure: 'structure',
  /** A month that does not exist, or one before codes of this form were given out or still to come. */
  date: 'date',
  division: 'division',
} as const;
export type ProjectCodeRefusal = keyof typeof ProjectCodeRefusal;

export const ProjectCodeWarning = {
  /** 以平台核验接口为准: it warns, it does not refuse. */
  checkDigit: 'checkDigit',
  /** Old codes carry no check digit: nothing of them could be verified. */
  noCheckDigit: 'noCheckDigit',
} as const;
export type ProjectCodeWarning = keyof typeof ProjectCodeWarning;

export interface ProjectCodeParts {
  /** Four digits. */
  readonly year: number;
  /** 1–12; null in old codes. */
  readonly month: number | null;
  readonly divisionCode: string;
  /** 中央业务指导部门 (new) or 国标行业 (old). */
  readonly sector: string;
  readonly projectKind: string;
  readonly serial: string;
  /** Of a new code, its last digit. */
  readonly checkDigit: string | null;
  /** Of an old code with a part, its three digits. */
  readonly part: string | null;
}

export type ProjectCodeResult =
  | {
      readonly ok: true;
      readonly code: string;
      readonly format: CodeFormat;
      readonly parts: ProjectCodeParts;
      readonly warnings: readonly ProjectCodeWarning[];
    }
  | { readonly ok: false; readonly code: string; readonly reason: ProjectCodeRefusal };

export interface ProjectCodeContext {
  /** Codes of the divisions that exist (GB/T 2260). */
  readonly divisionCodes: { has(code: string): boolean };
  /** The day it is, ISO; a code from the future is refused. Left out, the future is not looked at. */
  readonly today?: string;
}

/** Both forms look alike: `2018` can be no month of 2020, so it is a year, and the code an old one. */
const oldShape = /^(20(?:1[3-9]|20))-(\d{6})-(\d{2})-(\d{2})-(\d{6})(?:-(\d{3}))?$/;
const newShape = /^(\d{2})(\d{2})-(\d{6})-(\d{2})-(\d{2})-(\d{5})(\d)$/;
/** The new form came into use in the course of 2020. */
const firstNewYear = 2020;

/** Parses and checks a code; spaces, full-width forms and other dashes are put right first, `code` is the result of that. */
export function parseProjectCode(text: string, context: ProjectCodeContext): ProjectCodeResult {
  const code = normaliseIdentifier(text);
  const refuse = (reason: ProjectCodeRefusal): ProjectCodeResult => ({ ok: false, code, reason });
  if (code === '') return refuse('empty');
  if (!/^[\d-]+$/.test(code)) return refuse('charset');
  const old = oldShape.exec(code);
  const fresh = old ? null : newShape.exec(code);
  const parts = old ? oldParts(old) : fresh ? newParts(fresh) : null;
  if (!parts) return refuse('structure');
  if (!dateExists(parts, context.today)) return refuse('date');
  if (!context.divisionCodes.has(parts.divisionCode)) return refuse('division');
  if (!fresh) return { ok: true, code, format: 'old', parts, warnings: ['noCheckDigit'] };
  const warnings: ProjectCodeWarning[] = projectCodeCheckDigit(code) === parts.checkDigit ? [] : ['checkDigit'];
  return { ok: true, code, format: 'new', parts, warnings };
}

function newParts(match: RegExpExecArray): ProjectCodeParts {
  const [, year = '', month = '', divisionCode = '', sector = '', projectKind = '', serial = '', check = ''] = match;
  return {
    year: 2000 + Number(year),
    month: Number(month),
    divisionCode,
    sector,
    projectKind,
    serial,
    checkDigit: check,
    part: null,
  };
}

function oldParts(match: RegExpExecArray): ProjectCodeParts {
  const [, year = '', divisionCode = '', sector = '', projectKind = '', serial = '', part] = match;
  return {
    year: Number(year),
    month: null,
    divisionCode,
    sector,
    projectKind,
    serial,
    checkDigit: null,
    part: part ?? null,
  };
}

function dateExists(parts: ProjectCodeParts, today: string | undefined): boolean {
  const { year, month } = parts;
  if (month === null) return true;
  if (month < 1 || month > 12 || year < firstNewYear) return false;
  const isKnown = today !== undefined && isPlainDate(today);
  return !isKnown || `${year}-${String(month).padStart(2, '0')}` <= today.slice(0, 7);
}

/**
 * The check digit of a new code after ISO/IEC 7064 MOD 11,10 (GB/T 17710), over its first nineteen digits.
 * Hyphens and the last digit of the given code are left out of account.
 */
export function projectCodeCheckDigit(code: string): string {
  let product = 10;
  for (const digit of code.replaceAll('-', '').slice(0, 19)) {
    let sum = (product + Number(digit)) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

const refusalTexts = {
  empty: '请填写项目统一代码',
  charset: '项目统一代码只能由数字和短横线组成',
  structure:
    '项目统一代码格式不对：应为“年月-地区-部门-类型-序号”，如 2501-440402-04-01-123458；旧代码如 2018-330104-47-01-006428',
  date: '项目统一代码中的年月不存在或尚未到来',
  division: '项目统一代码中的地区代码不存在',
} as const satisfies Record<ProjectCodeRefusal, string>;

const warningTexts = {
  checkDigit: '校验位不符，请对照立项文件核对代码；确认无误的可以继续',
  noCheckDigit: '旧格式代码，没有校验位，请对照立项文件核对',
} as const satisfies Record<ProjectCodeWarning, string>;

export function projectCodeRefusalText(reason: ProjectCodeRefusal): string {
  return refusalTexts[reason];
}

export function projectCodeWarningText(warning: ProjectCodeWarning): string {
  return warningTexts[warning];
}
