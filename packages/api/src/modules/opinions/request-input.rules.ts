import { addDays, type PlainDate } from '@gongshen/shared/clock';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';

const longestQuestion = 1000;
/** Natural days; beyond every limit an item has, so that a slip of the year is noticed. */
const farthestDueDay = 90;

const problem = (field: string, reason: string, message: string): FieldProblem => ({ field, reason, message });

/** The day by which somebody is to answer: today at the earliest. */
export function dueDayProblems(dueOn: string, today: string): FieldProblem[] {
  if (dueOn < today) return [problem('dueOn', 'past', '答复期限不能早于今天。')];
  if (dueOn > addDays(today as PlainDate, farthestDueDay)) {
    return [problem('dueOn', 'tooFar', `答复期限最迟为今天起第${farthestDueDay}日。`)];
  }
  return [];
}

/** What is asked, as a person wrote it. */
export function questionProblems(question: string): FieldProblem[] {
  const length = question.trim().length;
  if (length === 0) return [problem('question', 'required', '请写明需要对方回答的问题。')];
  return length > longestQuestion
    ? [problem('question', 'tooLong', `最多填写${longestQuestion}字，现为${length}字。`)]
    : [];
}

/** A mobile or a landline number as people write it, signs between the digits left out. */
const phonePattern = /^(1[3-9]\d{9}|0\d{9,11})$/;

export interface NamedBody {
  name: string;
  phone: string;
}

export const bodyOf = ({ name, phone }: NamedBody) => ({
  outsideBody: name.trim(),
  outsidePhone: phone.replace(/[\s-]/g, ''),
});

/** Outside bodies are known by nothing but their name and where the link is sent. */
export function bodyProblems(bodies: readonly NamedBody[]): FieldProblem[] {
  return bodies.flatMap((body, index) => {
    const { outsideBody, outsidePhone } = bodyOf(body);
    const at = `outsideBodies.${index}`;
    const problems: FieldProblem[] = [];
    if (outsideBody.length < 2 || outsideBody.length > 100) {
      problems.push(problem(`${at}.name`, 'length', '单位名称应为2至100字。'));
    }
    if (!phonePattern.test(outsidePhone))
      problems.push(problem(`${at}.phone`, 'phone', '请填写有效的手机号码或带区号的电话。'));
    const first = bodies.findIndex((other) => bodyOf(other).outsideBody === outsideBody);
    if (first !== index) problems.push(problem(`${at}.name`, 'twice', `“${outsideBody}”填写了两次。`));
    return problems;
  });
}
