import { ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import type { FieldProblem } from '../../../kernel/graphql/domain-error.js';
import { optionalTextProblems, textProblems } from '../../../kernel/written-text.js';
import { answerWithinProblems } from '../written.rules.js';

/** A list of what to put right, as the department writes it. */
export interface PutRightListDraft {
  points: readonly { text: string; requirementCode?: string | null }[];
  putRightWithinWorkingDays?: number | null;
  repeatReason?: string | null;
}

const mostPoints = 50;

/** Everything wrong with a list. `materials`: codes of what the item's guide asks for; nothing else may be demanded (珠 27 (1)). */
export function listProblems(draft: PutRightListDraft, materials: ReadonlySet<string>): FieldProblem[] {
  const { points } = draft;
  const many = points.length > mostPoints;
  return [
    ...(many ? [{ field: 'points', reason: 'tooMany', message: `一份清单最多列 ${mostPoints} 条。` }] : []),
    ...points.flatMap(({ text, requirementCode }, index) => [
      ...textProblems({ field: `points.${index}.text`, label: '整改内容', text, atMost: 500 }),
      ...materialProblems(`points.${index}.requirementCode`, requirementCode ?? null, materials),
    ]),
    ...answerWithinProblems('putRightWithinWorkingDays', draft.putRightWithinWorkingDays),
    ...optionalTextProblems({
      field: 'repeatReason',
      label: '再次告知的理由',
      text: draft.repeatReason,
      atMost: 1000,
    }),
  ];
}

/** A point may name a material of the item's own guide that is uploaded, or none. */
export function materialProblems(field: string, code: string | null, materials: ReadonlySet<string>): FieldProblem[] {
  if (code === null) return [];
  if (code === ONLINE_FORM_MATERIAL) {
    return [{ field, reason: 'onlineForm', message: '申请表不能更换，请用文字说明需要补充的内容。' }];
  }
  return materials.has(code) ? [] : [{ field, reason: 'unknown', message: '办事指南没有要求这项材料，不能要求提交。' }];
}
