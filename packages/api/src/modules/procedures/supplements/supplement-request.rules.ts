import type { FieldProblem } from '../../../kernel/graphql/domain-error.js';
import { optionalTextProblems, textProblems } from '../../../kernel/written-text.js';
import { materialProblems } from '../special/put-right-list.rules.js';
import { reasonProblems } from '../written.rules.js';

export interface SupplementDraft {
  reason: string;
  repeatReason?: string | null;
  points: readonly { requirementCode?: string | null; text: string }[];
}

const mostPoints = 50;

/** Everything wrong with what a department asks for. `materials`: codes the item's own guide asks for (珠 27 (1)). */
export function requestProblems(
  { reason, repeatReason, points }: SupplementDraft,
  materials: ReadonlySet<string>,
): FieldProblem[] {
  const codes = points.flatMap(({ requirementCode }) => requirementCode ?? []);
  return [
    ...reasonProblems('reason', '补件理由', reason),
    ...optionalTextProblems({ field: 'repeatReason', label: '再次告知的理由', text: repeatReason, atMost: 1000 }),
    ...(points.length === 0
      ? [{ field: 'points', reason: 'required', message: '请至少列出一项需要补充的内容。' }]
      : []),
    ...(points.length > mostPoints
      ? [{ field: 'points', reason: 'tooMany', message: `一次最多列 ${mostPoints} 项。` }]
      : []),
    ...(new Set(codes).size < codes.length
      ? [{ field: 'points', reason: 'twice', message: '同一项材料请合并为一条，一次说清。' }]
      : []),
    ...points.flatMap(({ text, requirementCode }, index) => [
      ...textProblems({ field: `points.${index}.text`, label: '补充内容', text, atMost: 500 }),
      ...materialProblems(`points.${index}.requirementCode`, requirementCode ?? null, materials),
    ]),
  ];
}
