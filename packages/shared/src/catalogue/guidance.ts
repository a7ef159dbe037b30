import { type Answers, type AnswerValue, evaluateRule, isUnanswered, type RuleVerdict } from './applies-when.js';
import type { Catalogue, CatalogueItem, CatalogueProjectType, CatalogueStage, GuidanceQuestion } from './catalogue.js';
import type { ItemRole } from './item-kind.js';

export const AnswerRefusal = {
  unknownQuestion: 'unknownQuestion',
  notAnOption: 'notAnOption',
  notANumber: 'notANumber',
  negative: 'negative',
  notYesOrNo: 'notYesOrNo',
  severalAnswers: 'severalAnswers',
} as const;
export type AnswerRefusal = keyof typeof AnswerRefusal;

export interface AnswerProblem {
  readonly question: string;
  readonly reason: AnswerRefusal;
  readonly message: string;
}

export interface ParsedAnswers {
  /** The answers that can be used, typed by their question. */
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** Reads answers given as text (numbers and `true`/`false` written out), and says what is wrong with each. */
export function parseAnswers(
  questions: readonly GuidanceQuestion[],
  given: Iterable<{ readonly question: string; readonly values: readonly string[] }>,
): ParsedAnswers {
  const answers: Record<string, AnswerValue> = {};
  const problems: AnswerProblem[] = [];
  for (const { question: code, values: raw } of given) {
    const question = questions.find((candidate) => candidate.code === code);
    if (!question) {
      problems.push({ question: code, reason: 'unknownQuestion', message: '问卷中没有这个问题' });
      continue;
    }
    const values = raw.map((value) => value.trim()).filter((value) => value !== '');
    // Choosing none of several is an answer; leaving one value out is not.
    if (values.length === 0 && question.kind !== 'multi') continue;
    const parsed = parseAnswer(question, values);
    if (typeof parsed === 'object' && 'reason' in parsed) {
      problems.push({ question: code, reason: parsed.reason, message: answerRefusalText(question, parsed.reason) });
    } else {
      answers[code] = parsed;
    }
  }
  return { answers, problems };
}

function parseAnswer(question: GuidanceQuestion, values: readonly string[]): AnswerValue | { reason: AnswerRefusal } {
  const isOption = (value: string) => question.options.some((option) => option.value === value);
  if (question.kind === 'multi') return values.every(isOption) ? [...new Set(values)] : { reason: 'notAnOption' };
  const [value = ''] = values;
  if (values.length > 1) return { reason: 'severalAnswers' };
  switch (question.kind) {
    case 'single':
      return isOption(value) ? value : { reason: 'notAnOption' };
    case 'number': {
      const number = Number(value);
      if (!Number.isFinite(number)) return { reason: 'notANumber' };
      return number < 0 ? { reason: 'negative' } : number;
    }
    case 'bool':
      return value === 'true' ? true : value === 'false' ? false : { reason: 'notYesOrNo' };
  }
}

export function answerRefusalText(question: GuidanceQuestion, reason: AnswerRefusal): string {
  const text = {
    unknownQuestion: '问卷中没有这个问题',
    notAnOption: `请从所列选项中选择“${question.title}”`,
    notANumber: `“${question.title}”应填数字`,
    negative: `“${question.title}”不能是负数`,
    notYesOrNo: `“${question.title}”请选择是或否`,
    severalAnswers: `“${question.title}”只能选一项`,
  } as const satisfies Record<AnswerRefusal, string>;
  return text[reason];
}

export interface ProjectTypeVerdict {
  /** Null while an answer that decides is missing. */
  readonly projectType: CatalogueProjectType | null;
  readonly because: readonly string[];
  readonly unanswered: readonly string[];
}

/**
 * The first project type, in the catalogue's order, whose rule holds. An earlier type that cannot be told yet leaves
 * the whole question open: a later one is never taken in its stead.
 */
export function decideProjectType(catalogue: Catalogue, answers: Answers): ProjectTypeVerdict {
  for (const code of catalogue.projectTypeOrder) {
    const projectType = catalogue.projectTypes.find((candidate) => candidate.code === code);
    if (!projectType) continue;
    const verdict = evaluateRule(projectType.rule, answers, catalogue.guidance);
    if (verdict.applies === true) return { projectType, because: verdict.because, unanswered: [] };
    if (verdict.applies === 'unknown') {
      return { projectType: null, because: verdict.because, unanswered: verdict.unanswered };
    }
  }
  return { projectType: null, because: ['没有符合条件的项目类型'], unanswered: [] };
}

export interface GuidedItem {
  readonly item: CatalogueItem;
  readonly applies: RuleVerdict['applies'];
  readonly because: readonly string[];
  readonly unanswered: readonly string[];
  readonly role: ItemRole;
}

export interface GuidedStage {
  readonly stage: CatalogueStage;
  /** Working days for this project type; null when there is none or the type is not decided. */
  readonly limit: number | null;
  readonly items: readonly GuidedItem[];
}

export interface Guidance {
  readonly projectType: CatalogueProjectType | null;
  readonly because: readonly string[];
  /** Every question still to answer before type and items are all decided. */
  readonly unanswered: readonly string[];
  readonly complete: boolean;
  /** In the catalogue's sequence. */
  readonly stages: readonly GuidedStage[];
}

/** The whole outcome of the questionnaire: project type, stages with their limits, items that apply or not, each with its reason. */
export function guide(catalogue: Catalogue, answers: Answers): Guidance {
  const type = decideProjectType(catalogue, answers);
  const unanswered = new Set(type.unanswered);
  const stages = [...catalogue.stages]
    .sort((a, b) => a.sequence - b.sequence)
    .map((stage): GuidedStage => {
      const items = catalogue.items
        .filter((item) => item.stage === stage.code)
        .map((item): GuidedItem => {
          const verdict = evaluateRule(item.appliesWhen, answers, catalogue.guidance);
          for (const question of verdict.unanswered) unanswered.add(question);
          return { item, role: item.role, ...verdict };
        });
      return { stage, limit: stageLimit(stage, type.projectType), items };
    });
  return {
    projectType: type.projectType,
    because: type.because,
    unanswered: catalogue.guidance.map((question) => question.code).filter((code) => unanswered.has(code)),
    complete: type.projectType !== null && unanswered.size === 0,
    stages,
  };
}

/** Working days a stage may take for a project type. 0 in the catalogue means the type does not pass the stage: no limit. */
export function stageLimit(stage: CatalogueStage, projectType: CatalogueProjectType | null): number | null {
  const days = projectType === null ? undefined : stage.limits?.[projectType.code];
  return days ? days : null;
}

/** Codes of the items that apply to a project with these answers. */
export function applicableItems(catalogue: Catalogue, answers: Answers): ReadonlySet<string> {
  return new Set(
    catalogue.items
      .filter((item) => evaluateRule(item.appliesWhen, answers, catalogue.guidance).applies === true)
      .map((item) => item.code),
  );
}

/** Questions without an answer, in the questionnaire's order. */
export function unansweredQuestions(
  questions: readonly GuidanceQuestion[],
  answers: Answers,
): readonly GuidanceQuestion[] {
  return questions.filter((question) => isUnanswered(answers[question.code]));
}
