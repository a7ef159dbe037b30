import { isPlainDate } from '@gongshen/shared/clock';
import type { Problem } from './project.rules.js';

export interface BroughtIn {
  itemCode: string;
  documentNumber: string;
  issuedBy: string;
  issuedOn: string;
}

/** Everything wrong with a result that is brought in, beside its file. `today`: nothing is issued tomorrow. */
export function bringInProblems(input: BroughtIn, itemKnown: boolean, applicable: boolean, today: string): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, reason: string, message: string) => problems.push({ field, reason, message });
  if (!itemKnown) add('itemCode', 'unknown', '请选择结果所属的事项');
  else if (!applicable) add('itemCode', 'notApplicable', '该事项不适用于本项目，无需登记以往结果');
  for (const [field, label] of [
    ['documentNumber', '文号'],
    ['issuedBy', '发文机关'],
  ] as const) {
    const length = [...input[field].trim()].length;
    if (length === 0) add(field, 'required', `请填写${label}`);
    else if (length > 100) add(field, 'tooLong', `${label}不能超过 100 个字`);
  }
  if (!isPlainDate(input.issuedOn)) add('issuedOn', 'notADate', '发文日期应填真实存在的日期');
  else if (input.issuedOn > today) add('issuedOn', 'future', '发文日期不能晚于今天');
  return problems;
}

/** A paper that is sent back needs the reason, or the applicant cannot put it right. */
export function checkProblems(confirmed: boolean, remark: string | null): Problem[] {
  if (!confirmed && remark === null) {
    return [{ field: 'remark', reason: 'required', message: '核验不通过的，请写明原因' }];
  }
  return [...(remark ?? '')].length > 500
    ? [{ field: 'remark', reason: 'tooLong', message: '说明不能超过 500 个字' }]
    : [];
}

/** The paper that stands for an item: a confirmed one, else the latest. */
export function latestOf<Row extends { itemCode: string; state: string }>(
  rows: readonly Row[],
  itemCode: string,
): Row | null {
  const own = rows.filter((row) => row.itemCode === itemCode);
  return own.find((row) => row.state === 'confirmed') ?? own.at(-1) ?? null;
}
