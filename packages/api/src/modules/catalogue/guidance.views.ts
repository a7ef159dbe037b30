import { answerText, type Guidance, type GuidedItem, parseAnswers } from '@gongshen/shared/catalogue';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import type { ItemView, ProjectTypeView, StageView } from './catalogue.views.js';
import type { CatalogueEdition, GivenAnswer } from './catalogue-edition.js';
import type { GuidanceAnswerType } from './guidance.type.js';

export interface GuidedItemView {
  item: ItemView;
  applicable: boolean;
  reason: string;
  optional: boolean;
}
export interface GuidedStageView {
  stage: StageView;
  limit: number | null;
  items: GuidedItemView[];
}
export interface GuidanceOutcomeView {
  projectType: ProjectTypeView;
  reason: string;
  complete: boolean;
  problems: FieldProblem[];
  stages: GuidedStageView[];
}

const undecided: ProjectTypeView = { code: 'undecided', name: '尚未确定', totalLimit: 0 };

/** The questionnaire's outcome as the schema shows it. */
export function guidanceOutcome(edition: CatalogueEdition, answers: readonly GivenAnswer[]): GuidanceOutcomeView {
  const guidance = edition.guidance(answers);
  const problems = guidanceProblems(edition, answers);
  return {
    projectType: guidance.projectType === null ? undecided : edition.projectTypeView(guidance.projectType.code),
    reason: guidance.because.join('；'),
    complete: guidance.complete && problems.length === 0,
    problems,
    stages: guidedStages(edition, guidance),
  };
}

export function guidedStages(edition: CatalogueEdition, guidance: Guidance): GuidedStageView[] {
  return guidance.stages.map(({ stage, limit, items }) => ({
    stage: edition.stageView(stage.code),
    limit,
    items: items.map((guided) => guidedItem(edition, guided)),
  }));
}

function guidedItem(edition: CatalogueEdition, guided: GuidedItem): GuidedItemView {
  return {
    item: edition.itemView(guided.item.code),
    applicable: guided.applies === true,
    reason: guided.because.join('；'),
    optional: guided.role === 'optional',
  };
}

/** Wrong answers and open questions, each under `answers.<question>`. */
export function guidanceProblems(edition: CatalogueEdition, answers: readonly GivenAnswer[]): FieldProblem[] {
  const questions = edition.document.guidance;
  const wrong = parseAnswers(questions, answers).problems.map(({ question, reason, message }) => ({
    field: `answers.${question}`,
    reason,
    message,
  }));
  const named = new Set(wrong.map(({ field }) => field));
  const open = edition.guidance(answers).unanswered.map((code) => ({
    field: `answers.${code}`,
    reason: 'required',
    message: `请回答“${questions.find((question) => question.code === code)?.title ?? code}”`,
  }));
  return [...wrong, ...open.filter(({ field }) => !named.has(field))];
}

/** Kept answers as people read them, in the questionnaire's order. */
export function answersAsRead(edition: CatalogueEdition, answers: readonly GivenAnswer[]): GuidanceAnswerType[] {
  const parsed = parseAnswers(edition.document.guidance, answers).answers;
  return edition.document.guidance.flatMap((question) => {
    const value = parsed[question.code];
    const given = answers.find((answer) => answer.question === question.code);
    if (value === undefined || value === null || !given) return [];
    return [
      { question: question.code, values: given.values, title: question.title, text: answerText(question, value) },
    ];
  });
}
