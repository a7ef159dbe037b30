import { isPlainDate } from '@gongshen/shared/clock';
import {
  type ProjectCodeResult,
  parseProjectCode,
  projectCodeRefusalText,
  projectCodeWarningText,
} from '@gongshen/shared/project';

/** One thing wrong with an input; `field` is the dotted path in it. */
export interface Problem {
  field: string;
  reason: string;
  message: string;
}

/** Questions of the questionnaire whose answers the register keeps as columns of their own, or must agree with. */
export const registerQuestions = {
  investmentSubject: 'invest',
  constructionNature: 'nature',
  floorArea: 'area',
  totalInvestment: 'amount',
} as const;

export interface Registration {
  code: string;
  name: string;
  districtCode: string;
  address: string;
  /** 万元 */
  totalInvestment: number;
  /** ㎡ */
  landArea: number;
  /** ㎡ */
  floorArea: number;
  plannedStartOn?: string | null;
  plannedFinishOn?: string | null;
  description?: string | null;
  answers: readonly { question: string; values: readonly string[] }[];
  acceptCodeWarning: boolean;
}

export interface RegistrationFacts {
  /** Divisions a code may name. */
  codeDivisions: ReadonlySet<string>;
  /** Districts and functional areas a project may lie in. */
  districts: ReadonlySet<string>;
  today: string;
}

/** Ten thousand billion: a number the column still holds; more is a slip of the keyboard. */
const largestNumber = 1e13;

/** Parses and checks the unified code (珠 4): a malformed one is refused with its reason, a failing check digit only warns. */
export function checkCode(
  text: string,
  acceptWarning: boolean,
  facts: RegistrationFacts,
): { code: ProjectCodeResult; problems: Problem[]; warnings: string[] } {
  const code = parseProjectCode(text, { divisionCodes: facts.codeDivisions, today: facts.today });
  if (!code.ok) {
    const message = projectCodeRefusalText(code.reason);
    return { code, problems: [{ field: 'code', reason: code.reason, message }], warnings: [] };
  }
  const warnings = code.warnings.map(projectCodeWarningText);
  const unconfirmed = code.warnings.includes('checkDigit') && !acceptWarning;
  const problem = { field: 'acceptCodeWarning', reason: 'checkDigit', message: projectCodeWarningText('checkDigit') };
  return { code, problems: unconfirmed ? [problem] : [], warnings };
}

/** Everything wrong with the fields of a registration beside code and answers: the complete list, in the form's order. */
export function fieldProblems(input: Registration, facts: RegistrationFacts): Problem[] {
  return [
    ...textProblems('name', '项目名称', input.name, 200),
    ...(facts.districts.has(input.districtCode)
      ? []
      : [{ field: 'districtCode', reason: 'unknown', message: '请选择项目所在的区' }]),
    ...textProblems('address', '建设地点', input.address, 300),
    ...numberProblems('totalInvestment', '总投资', input.totalInvestment),
    ...numberProblems('landArea', '用地面积', input.landArea),
    ...numberProblems('floorArea', '总建筑面积', input.floorArea),
    ...dateProblems(input),
    ...((input.description ?? '').length > 2000
      ? [{ field: 'description', reason: 'tooLong', message: '项目简介不能超过 2000 个字' }]
      : []),
  ];
}

function textProblems(field: string, label: string, text: string, atMost: number): Problem[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ field, reason: 'required', message: `请填写${label}` }];
  return length > atMost ? [{ field, reason: 'tooLong', message: `${label}不能超过 ${atMost} 个字` }] : [];
}

function numberProblems(field: string, label: string, value: number): Problem[] {
  if (!Number.isFinite(value)) return [{ field, reason: 'notANumber', message: `${label}应填数字` }];
  if (value < 0) return [{ field, reason: 'negative', message: `${label}不能是负数` }];
  return value >= largestNumber ? [{ field, reason: 'tooLarge', message: `${label}过大，请核对单位` }] : [];
}

function dateProblems({ plannedStartOn, plannedFinishOn }: Registration): Problem[] {
  const wrong = (field: string, label: string, date: string | null | undefined) =>
    date && !isPlainDate(date) ? [{ field, reason: 'notADate', message: `${label}应填真实存在的日期` }] : [];
  const problems = [
    ...wrong('plannedStartOn', '计划开工日期', plannedStartOn),
    ...wrong('plannedFinishOn', '计划竣工日期', plannedFinishOn),
  ];
  if (problems.length === 0 && plannedStartOn && plannedFinishOn && plannedFinishOn < plannedStartOn) {
    problems.push({ field: 'plannedFinishOn', reason: 'beforeStart', message: '计划竣工日期不能早于计划开工日期' });
  }
  return problems;
}

/** The two figures that the form and the questionnaire both ask for must be one (珠 14: nothing twice, nothing two ways). */
export function disagreements(input: Registration): Problem[] {
  const figures = [
    { label: '总建筑面积', value: input.floorArea, question: registerQuestions.floorArea },
    { label: '总投资', value: input.totalInvestment, question: registerQuestions.totalInvestment },
  ];
  return figures.flatMap(({ label, value, question }) => {
    const given = input.answers.find((answer) => answer.question === question)?.values[0]?.trim();
    if (!given || Number(given) === value) return [];
    const message = `问卷中的${label}与登记的${label}（${value}）不一致`;
    return [{ field: `answers.${question}`, reason: 'differs', message }];
  });
}

/** The answers with the figures of the form filled in, so that they are not asked for twice. */
export function completedAnswers(input: Registration): { question: string; values: string[] }[] {
  const figures = [
    { question: registerQuestions.floorArea, value: String(input.floorArea) },
    { question: registerQuestions.totalInvestment, value: String(input.totalInvestment) },
  ];
  const given = input.answers
    .map(({ question, values }) => ({
      question,
      values: values.map((value) => value.trim()).filter((value) => value !== ''),
    }))
    // An empty answer means none of several; of a figure, that it is taken from the project's facts.
    .filter(({ question, values }) => values.length > 0 || !figures.some((figure) => figure.question === question));
  const missing = figures.filter(({ question }) => !given.some((answer) => answer.question === question));
  return [...given, ...missing.map(({ question, value }) => ({ question, values: [value] }))];
}
