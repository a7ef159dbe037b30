import type { RegisterProjectInput } from '@gongshen/shared/graphql';
import { type Answers, type Question, toInput } from '../../../parts/guidance/answers.logic.js';

/** Everything typed during a registration. Kept in the tab until the project is registered. */
export interface Registration {
  step: number;
  /** Whether the applicant declares the project classified; empty until answered. */
  classified: '' | 'yes' | 'no';
  code: string;
  /** The code the person confirmed in spite of its warning. */
  confirmedCode: string;
  name: string;
  districtCode: string;
  address: string;
  totalInvestment: string;
  landArea: string;
  floorArea: string;
  plannedStartOn: string;
  plannedFinishOn: string;
  description: string;
  answers: Answers;
}

export const emptyRegistration: Registration = {
  step: 0,
  classified: '',
  code: '',
  confirmedCode: '',
  name: '',
  districtCode: '',
  address: '',
  totalInvestment: '',
  landArea: '',
  floorArea: '',
  plannedStartOn: '',
  plannedFinishOn: '',
  description: '',
  answers: {},
};

export const Step = { declaration: 0, code: 1, facts: 2, questions: 3, outcome: 4 } as const;

export type FactField = Exclude<keyof Registration, 'step' | 'classified' | 'code' | 'confirmedCode' | 'answers'>;
export type FactProblem = 'required' | 'notANumber' | 'negative' | 'zero' | 'notADate' | 'finishBeforeStart';

/** `12,000.5` or full-width digits → 12000.5; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function numberProblem(text: string, mayBeZero: boolean): FactProblem | null {
  if (!text.trim()) return 'required';
  const number = readNumber(text);
  if (number === null) return 'notANumber';
  if (number < 0) return 'negative';
  return number === 0 && !mayBeZero ? 'zero' : null;
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** What keeps the facts from being sent, by field. The API checks again. */
export function factProblems(facts: Registration): ReadonlyMap<FactField, FactProblem> {
  const found = new Map<FactField, FactProblem>();
  const note = (field: FactField, problem: FactProblem | null) => {
    if (problem) found.set(field, problem);
  };
  for (const field of ['name', 'districtCode', 'address'] as const)
    note(field, facts[field].trim() ? null : 'required');
  note('totalInvestment', numberProblem(facts.totalInvestment, false));
  note('landArea', numberProblem(facts.landArea, true));
  note('floorArea', numberProblem(facts.floorArea, true));
  for (const field of ['plannedStartOn', 'plannedFinishOn'] as const) {
    note(field, facts[field] && !dateForm.test(facts[field]) ? 'notADate' : null);
  }
  const { plannedStartOn: start, plannedFinishOn: finish } = facts;
  if (dateForm.test(start) && dateForm.test(finish) && finish < start)
    found.set('plannedFinishOn', 'finishBeforeStart');
  return found;
}

// 珠 14: what the facts already say is not asked again. Question of the catalogue → fact, with the unit both are in.
const answeredByFacts: readonly { question: string; fact: FactField; unit: string }[] = [
  { question: 'area', fact: 'floorArea', unit: '㎡' },
  { question: 'amount', fact: 'totalInvestment', unit: '万元' },
];

function factFor(question: Question): FactField | null {
  const found = answeredByFacts.find((each) => each.question === question.code && each.unit === question.unit);
  return found && question.kind === 'number' ? found.fact : null;
}

/** The questions the facts do not answer already. */
export function questionsToAsk(questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => factFor(question) === null);
}

/** The answers, with those the facts give. */
export function withFacts(questions: readonly Question[], registration: Registration): Answers {
  const answers: Record<string, readonly string[]> = { ...registration.answers };
  for (const question of questions) {
    const fact = factFor(question);
    const number = fact && readNumber(registration[fact]);
    if (number !== null) answers[question.code] = [String(number)];
  }
  return answers;
}

/** What was already answered in the open questionnaire, as the beginning of a registration. */
export function beginWith(questions: readonly Question[], registration: Registration, tried: Answers): Registration {
  const begun = { ...registration, answers: { ...tried, ...registration.answers } };
  for (const question of questions) {
    const fact = factFor(question);
    const value = tried[question.code]?.[0];
    if (fact && value && registration[fact] === '' && registration.step < Step.facts) begun[fact] = value;
  }
  return begun;
}

/** The step on which a field of the input is asked for. */
export function stepOfField(field: string): number {
  if (field === 'classified') return Step.declaration;
  if (field === 'code' || field === 'acceptCodeWarning') return Step.code;
  return field === 'answers' || field.startsWith('answers.') ? Step.questions : Step.facts;
}

/** What is sent. Only called when `factProblems` is empty. */
export function toRegisterInput(
  registration: Registration,
  questions: readonly Question[],
): Omit<RegisterProjectInput, 'idempotencyKey'> {
  const { name, address, description, districtCode, plannedStartOn, plannedFinishOn } = registration;
  return {
    classified: registration.classified === 'yes',
    code: registration.code.trim(),
    name: name.trim(),
    districtCode,
    address: address.trim(),
    totalInvestment: readNumber(registration.totalInvestment) ?? 0,
    landArea: readNumber(registration.landArea) ?? 0,
    floorArea: readNumber(registration.floorArea) ?? 0,
    plannedStartOn: plannedStartOn || null,
    plannedFinishOn: plannedFinishOn || null,
    description: description.trim() || null,
    answers: toInput(questions, withFacts(questions, registration)),
    acceptCodeWarning: registration.confirmedCode !== '' && registration.confirmedCode === registration.code,
  };
}
