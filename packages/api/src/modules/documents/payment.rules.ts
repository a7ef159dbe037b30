import { AMOUNT_MAX, amountFigures, FEE_LINES_MAX, isAmount, toFen } from '@gongshen/shared/document';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { optionalTextProblems, textProblems } from '../../kernel/written-text.js';

interface WrittenLine {
  name: string;
  basis: string;
  amount: number;
}

export interface WrittenPayment {
  lines: readonly WrittenLine[];
  payTo: string;
  dueOn: string;
  exemptions?: string | null;
}

/** What is wrong with a notice of payment, all at once; the fields of a line are `lines.0.name` … */
export function paymentProblems(written: WrittenPayment, today: string): FieldProblem[] {
  const { lines, payTo, dueOn, exemptions } = written;
  const problems: FieldProblem[] = [];
  if (lines.length === 0) problems.push({ field: 'lines', reason: 'required', message: '请至少填写一项收费项目。' });
  if (lines.length > FEE_LINES_MAX) {
    problems.push({ field: 'lines', reason: 'tooMany', message: `收费项目不能超过 ${FEE_LINES_MAX} 项。` });
  }
  lines.forEach(({ name, basis, amount }, index) => {
    const at = `第 ${index + 1} 项的`;
    problems.push(
      ...textProblems({ field: `lines.${index}.name`, label: `${at}收费项目`, text: name, atMost: 100 }),
      ...textProblems({ field: `lines.${index}.basis`, label: `${at}收费依据`, text: basis, atMost: 300 }),
    );
    if (!isAmount(amount)) {
      const message = `${at}金额应当大于 0，最多两位小数，不超过 ${amountFigures(AMOUNT_MAX)} 元。`;
      problems.push({ field: `lines.${index}.amount`, reason: 'notAnAmount', message });
    }
  });
  if (lines.every(({ amount }) => isAmount(amount)) && totalOf(lines) > AMOUNT_MAX) {
    problems.push({ field: 'lines', reason: 'tooMuch', message: `合计不能超过 ${amountFigures(AMOUNT_MAX)} 元。` });
  }
  problems.push(...textProblems({ field: 'payTo', label: '缴费账户或地点', text: payTo, atMost: 300 }));
  if (dueOn < today) {
    problems.push({ field: 'dueOn', reason: 'past', message: '缴费期限不能早于今天。' });
  }
  problems.push(...optionalTextProblems({ field: 'exemptions', label: '减免情形', text: exemptions, atMost: 1000 }));
  return problems;
}

/** Summed in fen, so that nothing is lost. */
export function totalOf(lines: readonly Pick<WrittenLine, 'amount'>[]): number {
  return lines.reduce((sum, { amount }) => sum + toFen(amount), 0) / 100;
}

/** What is wrong with a recorded payment. */
export function receiptProblems(
  written: { paidOn: string; receiptNumber: string },
  { requestedOn, today }: { requestedOn: string; today: string },
): FieldProblem[] {
  const { paidOn, receiptNumber } = written;
  const number = textProblems({ field: 'receiptNumber', label: '缴款凭据号', text: receiptNumber, atMost: 60 });
  if (paidOn > today) return [...number, { field: 'paidOn', reason: 'future', message: '缴费日期不能晚于今天。' }];
  if (paidOn < requestedOn) {
    return [...number, { field: 'paidOn', reason: 'tooEarly', message: '缴费日期不能早于缴费通知出具之日。' }];
  }
  return number;
}
