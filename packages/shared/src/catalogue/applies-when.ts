import type { GuidanceQuestion } from './catalogue.js';

export type AnswerValue = string | number | boolean | readonly string[];
/** Answers to the guidance questions, by question code. Absent, null and empty text or list: not answered. */
export type Answers = Readonly<Record<string, AnswerValue | null | undefined>>;

/** A rule over the answers. A leaf names a question `q` and one comparison. */
export type RuleExpression =
  | { readonly always: true }
  | { readonly all: readonly RuleExpression[] }
  | { readonly any: readonly RuleExpression[] }
  | { readonly not: RuleExpression }
  | { readonly q: string; readonly in: readonly string[] }
  | { readonly q: string; readonly eq: string | number | boolean }
  | { readonly q: string; readonly gte: number }
  | { readonly q: string; readonly lt: number }
  | { readonly q: string; readonly contains: string };

export interface RuleVerdict {
  readonly applies: boolean | 'unknown';
  /** Facts the verdict rests on, one phrase each, without a full stop. */
  readonly because: readonly string[];
  /** Questions that must be answered before it can be told. Empty unless unknown. */
  readonly unanswered: readonly string[];
}

type Leaf = Extract<RuleExpression, { q: string }>;

/** True when an answer says nothing. */
export function isUnanswered(value: AnswerValue | null | undefined): value is null | undefined {
  return value === undefined || value === null || value === '';
}

/** Evaluates a rule; three-valued, so that a missing answer is never taken for a no. */
export function evaluateRule(
  rule: RuleExpression,
  answers: Answers,
  questions: readonly GuidanceQuestion[],
): RuleVerdict {
  if ('always' in rule) return { applies: true, because: ['所有项目均适用'], unanswered: [] };
  if ('not' in rule) {
    const inner = evaluateRule(rule.not, answers, questions);
    return inner.applies === 'unknown' ? inner : { ...inner, applies: !inner.applies };
  }
  if ('all' in rule) return combine(rule.all, false);
  if ('any' in rule) return combine(rule.any, true);
  return evaluateLeaf(rule, answers, questions);

  /** `decisive`: the value one part alone is enough for — false for `all`, true for `any`. */
  function combine(parts: readonly RuleExpression[], decisive: boolean): RuleVerdict {
    const verdicts = parts.map((part) => evaluateRule(part, answers, questions));
    const deciding = verdicts.filter((verdict) => verdict.applies === decisive);
    if (deciding.length > 0) return gather(decisive, deciding);
    const open = verdicts.filter((verdict) => verdict.applies === 'unknown');
    return open.length > 0 ? gather('unknown', open) : gather(!decisive, verdicts);
  }
}

function gather(applies: RuleVerdict['applies'], verdicts: readonly RuleVerdict[]): RuleVerdict {
  const unique = (texts: string[]) => [...new Set(texts)];
  return {
    applies,
    because: unique(verdicts.flatMap((verdict) => verdict.because)),
    unanswered: unique(verdicts.flatMap((verdict) => verdict.unanswered)),
  };
}

function evaluateLeaf(leaf: Leaf, answers: Answers, questions: readonly GuidanceQuestion[]): RuleVerdict {
  const question = questions.find((candidate) => candidate.code === leaf.q);
  const title = question?.title ?? leaf.q;
  const answer = answers[leaf.q];
  if (isUnanswered(answer)) {
    return { applies: 'unknown', because: [`尚未回答“${title}”`], unanswered: [leaf.q] };
  }
  const label = (value: unknown): string => answerText(question, value as AnswerValue);
  const told = (applies: boolean, yes: string, no: string): RuleVerdict => ({
    applies,
    because: [applies ? yes : no],
    unanswered: [],
  });
  if ('in' in leaf) {
    const wanted = leaf.in.map(label).join('、');
    return told(
      leaf.in.includes(String(answer)),
      `${title}为${label(answer)}`,
      `${title}为${label(answer)}，不是${wanted}`,
    );
  }
  if ('eq' in leaf) {
    const says = typeof leaf.eq === 'boolean' ? `${title}：${label(answer)}` : `${title}为${label(answer)}`;
    return told(
      String(answer) === String(leaf.eq),
      says,
      typeof leaf.eq === 'boolean' ? says : `${says}，不是${label(leaf.eq)}`,
    );
  }
  if ('contains' in leaf) {
    const chosen = Array.isArray(answer) ? answer : [String(answer)];
    return told(
      chosen.includes(leaf.contains),
      `${title}包括${label(leaf.contains)}`,
      `${title}不包括${label(leaf.contains)}`,
    );
  }
  const number = Number(answer);
  const bound = 'gte' in leaf ? leaf.gte : leaf.lt;
  const reaches = number >= bound;
  return told(
    'gte' in leaf ? reaches : !reaches,
    `${title} ${label(answer)}，${reaches ? '不小于' : '小于'} ${label(bound)}`,
    `${title} ${label(answer)}，${reaches ? '不小于' : '小于'} ${label(bound)}`,
  );
}

/** An answer as people read it: option labels, 是/否, a number with its unit. */
export function answerText(question: GuidanceQuestion | undefined, value: AnswerValue): string {
  if (Array.isArray(value)) return value.map((part) => answerText(question, part)).join('、') || '均不需要';
  if (question?.kind === 'bool') return String(value) === 'true' ? '是' : '否';
  if (question?.kind === 'number') return `${value}${question.unit ?? ''}`;
  return question?.options.find((option) => option.value === String(value))?.label ?? String(value);
}
