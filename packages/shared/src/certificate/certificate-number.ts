import { isPlainDate, type PlainDate } from '../clock/index.js';
import { normaliseIdentifier } from '../project/index.js';

/** Why a number of a certificate does not hold. */
export const CertificateNumberRefusal = {
  empty: 'empty',
  structure: 'structure',
  /** The division is not one of those known. */
  division: 'division',
  /** The day does not exist. */
  date: 'date',
  /** The category of works is not registered. */
  category: 'category',
  /** The serial of the day, or of the year, begins at one. */
  serial: 'serial',
} as const;
export type CertificateNumberRefusal = keyof typeof CertificateNumberRefusal;

interface Refused {
  readonly ok: false;
  readonly number: string;
  readonly reason: CertificateNumberRefusal;
}

/** 工程类别, the last two digits of a construction permit's number, as they are issued now. */
export const WorksCategory = { '01': '01', '02': '02' } as const;
export type WorksCategory = keyof typeof WorksCategory;
/** By trade, until 2019: read on older permits, no longer issued. */
const olderCategory = /^(0[3-9]|1[0-9])$/;

export interface ConstructionPermitNumber {
  readonly divisionCode: string;
  /** The day of registration. */
  readonly date: PlainDate;
  /** Of that day, 1–99. */
  readonly serial: number;
  readonly category: string;
}

/** 建筑工程施工许可证编号: division 6, day 8, serial of the day 2, category of works 2. */
export function makeConstructionPermitNumber({
  divisionCode,
  date,
  serial,
  category,
}: ConstructionPermitNumber): string {
  return `${divisionCode}${date.replaceAll('-', '')}${String(serial).padStart(2, '0')}${category}`;
}

/** @param divisions codes of the divisions there are; left out, any six digits do */
export function parseConstructionPermitNumber(
  text: string,
  divisions?: ReadonlySet<string>,
): ({ readonly ok: true; readonly number: string } & ConstructionPermitNumber) | Refused {
  const number = normaliseIdentifier(text.slice(0, 100));
  const refuse = (reason: CertificateNumberRefusal): Refused => ({ ok: false, number, reason });
  if (number === '') return refuse('empty');
  if (!/^[1-9]\d{17}$/.test(number)) return refuse('structure');
  const divisionCode = number.slice(0, 6);
  if (divisions && !divisions.has(divisionCode)) return refuse('division');
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(date)) return refuse('date');
  const serial = Number(number.slice(14, 16));
  if (serial === 0) return refuse('serial');
  const category = number.slice(16);
  if (!(category in WorksCategory) && !olderCategory.test(category)) return refuse('category');
  return { ok: true, number, divisionCode, date, serial, category };
}

/** 国土空间“一书三证”. */
export const PlanningPermit = {
  /** 建设项目用地预审与选址意见书, 用字第…号 */
  siteSelection: 'siteSelection',
  /** 建设用地规划许可证, 地字第…号 */
  landUse: 'landUse',
  /** 建设工程规划许可证, 建字第…号 */
  works: 'works',
  /** 乡村建设规划许可证, 乡字第…号 */
  rural: 'rural',
} as const;
export type PlanningPermit = keyof typeof PlanningPermit;

const planningWords = {
  siteSelection: { word: '用', letters: 'XS' },
  landUse: { word: '地', letters: 'YG' },
  works: { word: '建', letters: 'GG' },
  rural: { word: '乡', letters: 'XG' },
} as const satisfies Record<PlanningPermit, { word: string; letters: string }>;

export interface PlanningPermitNumber {
  readonly kind: PlanningPermit;
  readonly divisionCode: string;
  readonly year: number;
  /** Of the division and the year, from 1. */
  readonly serial: number;
}

/** What stands between 第 and 号: division 6, year 4, letters of the kind 2, serial 7. The serial of the electronic certificate as well. */
export function planningPermitSerial({ kind, divisionCode, year, serial }: PlanningPermitNumber): string {
  return `${divisionCode}${year}${planningWords[kind].letters}${String(serial).padStart(7, '0')}`;
}

/** `建字第4404022025GG0000123号` */
export function makePlanningPermitNumber(parts: PlanningPermitNumber): string {
  return `${planningWords[parts.kind].word}字第${planningPermitSerial(parts)}号`;
}

/** Reads the present form and the older one without letters and with a serial of five (`建字第440402202500012号`). */
export function parsePlanningPermitNumber(
  text: string,
  divisions?: ReadonlySet<string>,
): ({ readonly ok: true; readonly number: string } & PlanningPermitNumber) | Refused {
  const number = normaliseIdentifier(text.slice(0, 100));
  const refuse = (reason: CertificateNumberRefusal): Refused => ({ ok: false, number, reason });
  if (number === '') return refuse('empty');
  const found = /^([用地建乡])字第([1-9]\d{5})(\d{4})(?:([A-Z]{2})(\d{7})|(\d{5}))号$/.exec(number);
  if (!found) return refuse('structure');
  const [, word = '', divisionCode = '', year = '', letters, newSerial, oldSerial] = found;
  const kind = (Object.keys(planningWords) as PlanningPermit[]).find((each) => planningWords[each].word === word);
  if (kind === undefined || (letters !== undefined && letters !== planningWords[kind].letters))
    return refuse('structure');
  if (divisions && !divisions.has(divisionCode)) return refuse('division');
  if (Number(year) < 1990 || Number(year) > 2100) return refuse('date');
  const serial = Number(newSerial ?? oldSerial);
  if (serial === 0) return refuse('serial');
  return { ok: true, number, kind, divisionCode, year: Number(year), serial };
}

const refusalTexts = {
  empty: '请填写证照编号',
  structure: '证照编号的格式不对，请对照证照核对',
  division: '证照编号前六位不是已知的行政区划',
  date: '证照编号中的日期或年份不存在',
  category: '施工许可证编号最后两位不是已登记的工程类别',
  serial: '证照编号中的流水号应从 1 起',
} as const satisfies Record<CertificateNumberRefusal, string>;

export function certificateNumberRefusalText(reason: CertificateNumberRefusal): string {
  return refusalTexts[reason];
}
