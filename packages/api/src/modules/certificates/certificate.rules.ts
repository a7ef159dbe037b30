import { addDays, isPlainDate, makePlainDate, type PlainDate } from '@gongshen/shared/clock';
import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import type { Problem } from './result.rules.js';
import type { CertificateField, CertificateTemplate } from './templates/template.js';

/** What a person writes in a certificate. */
export interface CertificateText {
  fields: Readonly<Record<string, string>>;
  conditions: string | null;
  validFrom: string | null;
  validUntil: string | null;
}

const longest = (field: CertificateField) => field.atMost ?? (field.kind === 'longText' ? 2000 : 200);
const plainNumber = /^\d{1,12}(\.\d{1,4})?$/;

/**
 * Everything wrong with what was written.
 * @param complete also what is missing: asked before it is sealed, a draft may be kept unfinished
 */
export function certificateProblems(
  template: CertificateTemplate,
  { fields, conditions, validFrom, validUntil }: CertificateText,
  complete: boolean,
): Problem[] {
  const problems = template.fields.flatMap(
    (field) => fieldProblem(field, fields[field.code]?.trim() ?? '', complete) ?? [],
  );
  const known = new Set(template.fields.map(({ code }) => code));
  for (const code of Object.keys(fields)) {
    if (!known.has(code)) problems.push({ field: `fields.${code}`, reason: 'unknown', message: '证照上没有这一栏。' });
  }
  if ([...(conditions ?? '')].length > 2000) {
    problems.push({ field: 'conditions', reason: 'tooLong', message: '附加条件不能超过2000个字。' });
  }
  return [...problems, ...dayProblems(validFrom, validUntil, complete)];
}

function dayProblems(validFrom: string | null, validUntil: string | null, complete: boolean): Problem[] {
  const problems: Problem[] = [];
  const notADay = (field: string, label: string) =>
    problems.push({ field, reason: 'notADate', message: `${label}应为真实存在的日期。` });
  if (validFrom !== null && !isPlainDate(validFrom)) notADay('validFrom', '有效期起');
  else if (validFrom === null && complete) {
    problems.push({ field: 'validFrom', reason: 'required', message: '请填写有效期起。' });
  }
  if (validUntil !== null && !isPlainDate(validUntil)) notADay('validUntil', '有效期止');
  else if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    problems.push({ field: 'validUntil', reason: 'beforeStart', message: '有效期止不能早于有效期起。' });
  }
  return problems;
}

function fieldProblem(field: CertificateField, value: string, complete: boolean): Problem | null {
  const { code, label, kind } = field;
  const problem = (reason: string, message: string): Problem => ({ field: `fields.${code}`, reason, message });
  if (value === '') {
    if (!field.required || !complete) return null;
    return problem('required', `请${kind === 'choice' ? '选择' : '填写'}${label}。`);
  }
  if ([...value].length > longest(field)) return problem('tooLong', `${label}不能超过${longest(field)}个字。`);
  if (kind === 'number' && !plainNumber.test(value)) return problem('notANumber', `${label}应为数字。`);
  if (kind === 'date' && !isPlainDate(value)) return problem('notADate', `${label}应为真实存在的日期。`);
  if (kind === 'choice' && !field.options?.some((option) => option.value === value)) {
    return problem('unknownOption', `${label}请从所列选项中选择。`);
  }
  if (kind === 'creditCode') {
    const read = parseCreditCode(value);
    if (!read.ok) return problem(read.reason, `${label}：${creditCodeRefusalText(read.reason)}。`);
  }
  return null;
}

/** The last day of so many months from a day on: the day before the same day of that month, or its last where it has none. */
export function lastDayOf(from: PlainDate, months: number): PlainDate {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const reached = year * 12 + (month - 1) + months;
  const first = makePlainDate(Math.floor(reached / 12), (reached % 12) + 1, 1);
  const inMonth = addDays(first, day - 1);
  return inMonth.slice(0, 7) === first.slice(0, 7) ? addDays(inMonth, -1) : addDays(nextMonth(first), -1);
}

const nextMonth = (first: PlainDate): PlainDate => {
  const [year, month] = first.split('-').map(Number) as [number, number];
  return makePlainDate(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
};
