import type { GuidanceQuestionsQuery } from '../../generated/graphql.js';

export type Question = GuidanceQuestionsQuery['catalogue']['guidance'][number];

/** Question code → chosen or typed values, as text. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** True when nothing was chosen or typed. */
export function isBlank(values: readonly string[] | undefined): boolean {
  return !values?.some((value) => value.trim() !== '');
}

/** Choosing none of several is an answer too. */
const isAnswered = (question: Question, answers: Answers) =>
  question.kind === 'multi' || !isBlank(answers[question.code]);

/** How many questions have an answer. */
export function answeredCount(questions: readonly Question[], answers: Answers): number {
  return questions.filter((question) => isAnswered(question, answers)).length;
}

/** The answers as the API takes them: open questions are left out, values trimmed. */
export function toInput(questions: readonly Question[], answers: Answers): { question: string; values: string[] }[] {
  return questions
    .filter((question) => isAnswered(question, answers))
    .map((question) => ({
      question: question.code,
      values: (answers[question.code] ?? []).map((value) => value.trim()).filter(Boolean),
    }));
}

/** Every yes-or-no question still open, answered with no. */
export function withRemainingNo(questions: readonly Question[], answers: Answers): Answers {
  const open = questions.filter((question) => question.kind === 'bool' && isBlank(answers[question.code]));
  return { ...answers, ...Object.fromEntries(open.map((question) => [question.code, ['false']])) };
}
