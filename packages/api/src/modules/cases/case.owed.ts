import { owedDayWithinRange, owedDueOn } from '@gongshen/shared/case';
import type { CatalogueItem } from '@gongshen/shared/catalogue';
import { isPlainDate, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import { type FieldProblem, InvalidInput } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';

/** One thing an approval with conditions leaves to be handed in (容缺), as the approver writes it. */
export interface OwedInput {
  text: string;
  requirementCode?: string | null;
  dueOn: string;
}

/** The same, checked. A day off is moved to the next working day. */
export interface OwedThing {
  text: string;
  requirementCode: string | null;
  dueOn: string;
  /** False blocks the decision; the guards of shared say so. */
  withinRange: boolean;
}

/** What the event of the decision keeps of it, for the module that looks after what is owed. */
export type OwedFact = Omit<OwedThing, 'withinRange'>;

const longest = 500;
const atMost = 20;

/**
 * Reads what is to be owed; what is no text, no day or no material of the item is refused at once, all together.
 * @param item the item decided on
 */
export function readOwed(
  owed: readonly OwedInput[],
  item: Pick<CatalogueItem, 'materials'>,
  calendar: WorkingCalendar,
  today: string,
): Outcome<OwedThing[], InvalidInput> {
  const known = new Set(item.materials.map(({ material }) => material));
  const problems = owed.flatMap((each, index) => problemsOf(each, known, `owed.${index}`));
  if (owed.length > atMost) {
    problems.push({ field: 'owed', reason: 'tooMany', message: `容缺事项最多${atMost}项，请合并填写。` });
  }
  if (problems.length > 0) return refuse(new InvalidInput(problems));
  return done(
    owed.map(({ text, requirementCode, dueOn }) => {
      const withinRange = owedDayWithinRange(calendar, today as PlainDate, dueOn as PlainDate);
      return {
        text: text.trim(),
        requirementCode: requirementCode?.trim() || null,
        dueOn: withinRange ? owedDueOn(calendar, dueOn as PlainDate) : dueOn,
        withinRange,
      };
    }),
  );
}

function problemsOf(
  { text, requirementCode, dueOn }: OwedInput,
  known: ReadonlySet<string>,
  field: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const length = [...text.trim()].length;
  if (length === 0) problems.push({ field: `${field}.text`, reason: 'required', message: '请写明须补交的内容。' });
  if (length > longest) {
    problems.push({ field: `${field}.text`, reason: 'tooLong', message: `补交内容不能超过${longest}个字。` });
  }
  if (requirementCode && !known.has(requirementCode)) {
    problems.push({
      field: `${field}.requirementCode`,
      reason: 'unknown',
      message: '本事项没有这项材料，请重新选择。',
    });
  }
  if (!isPlainDate(dueOn)) {
    problems.push({ field: `${field}.dueOn`, reason: 'notADate', message: '补交期限应为真实存在的日期。' });
  }
  return problems;
}

export const toOwedFact = ({ text, requirementCode, dueOn }: OwedThing): OwedFact => ({ text, requirementCode, dueOn });
