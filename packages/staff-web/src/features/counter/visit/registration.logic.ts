import type { RegisterProjectInput } from '@gongshen/shared/graphql';
import type { RegistrationAtCounterQuery } from '../../../generated/graphql.js';

type Question = RegistrationAtCounterQuery['catalogue']['guidance'][number];
type Division = RegistrationAtCounterQuery['divisions'][number];
type Answer = string | number | readonly string[] | null | undefined;

export interface Registration {
  code: string;
  name: string;
  districtCode: string;
  address: string;
  totalInvestment: number;
  landArea: number;
  floorArea: number;
  plannedStartOn?: string;
  plannedFinishOn?: string;
  description?: string;
  acceptCodeWarning: boolean;
  answers: Readonly<Record<string, Answer>>;
}

/** 珠 14: figures of the form answer the questions for them; they are not asked for again. */
const answeredByFigures = new Set(['area', 'amount']);

export function askedQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ code, kind }) => !(kind === 'number' && answeredByFigures.has(code)));
}

/** The same answer to all of these. */
export function answersOf(questions: readonly Question[], answer: string): Record<string, string> {
  return Object.fromEntries(questions.map(({ code }) => [code, answer]));
}

/** Districts and functional areas, a functional area after the district it lies in. */
export function districtsOf(divisions: readonly Division[]): Division[] {
  return divisions.filter(({ level }) => level === 'district' || level === 'zone');
}

/** What is sent; questions that were not answered are left out, and named by the answer. */
export function registrationInput(
  { answers, ...values }: Registration,
  questions: readonly Question[],
): Omit<RegisterProjectInput, 'idempotencyKey' | 'classified'> {
  return {
    ...values,
    plannedStartOn: values.plannedStartOn || null,
    plannedFinishOn: values.plannedFinishOn || null,
    description: values.description?.trim() || null,
    acceptCodeWarning: values.acceptCodeWarning ?? false,
    answers: askedQuestions(questions).flatMap(({ code, kind }) => {
      const answer = answers[code];
      const values = Array.isArray(answer)
        ? answer
        : answer === null || answer === undefined || answer === ''
          ? []
          : [String(answer)];
      // Choosing none of several is an answer too.
      return values.length > 0 || kind === 'multi' ? [{ question: code, values: values.map(String) }] : [];
    }),
  };
}
