import { mediaTypesOfFormats } from '@gongshen/shared/material';
import { ANSWER_WITHIN } from '@gongshen/shared/procedure';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { textProblems } from '../../kernel/written-text.js';

/** 5 to 500 characters: enough to say why, for whatever stops time or adds to it. */
export const reasonProblems = (field: string, label: string, text: string | null | undefined) =>
  textProblems({ field, label, text, atLeast: 5, atMost: 500 });

/** The working days somebody is given for an answer. */
export function answerWithinProblems(field: string, days: number | null | undefined): FieldProblem[] {
  const { atMost } = ANSWER_WITHIN;
  if (days === null || days === undefined || (days >= 1 && days <= atMost)) return [];
  return [{ field, reason: 'outOfRange', message: `期限应为 1 至 ${atMost} 个工作日。` }];
}

const papers = mediaTypesOfFormats(['PDF', 'OFD', 'JPG', 'PNG']).map(({ mediaType }) => mediaType);

/** The paper a special procedure is opened with. `mediaType` is null when there is no such file of the person's unit. */
export function paperProblems(field: string, mediaType: string | null): FieldProblem[] {
  if (mediaType === null) return [{ field, reason: 'missing', message: '请先上传特别程序告知书。' }];
  if (papers.includes(mediaType)) return [];
  return [{ field, reason: 'wrongType', message: '告知书应为 PDF、OFD 或图片文件。' }];
}

/**
 * What is wrong with a set of answers: every point is answered, and nothing else is (S06: one wrong id refuses the whole).
 * @param replaced ids of points for which something was brought, so that no words are needed
 */
export function answersProblems(
  points: readonly { id: string; text: string }[],
  answers: readonly { pointId: string; answer: string }[],
  replaced: ReadonlySet<string> = new Set(),
): FieldProblem[] {
  const known = new Set(points.map(({ id }) => id));
  const given = new Map(answers.map(({ pointId, answer }) => [pointId, answer]));
  const unknown = answers.flatMap(({ pointId }, index) =>
    known.has(pointId)
      ? []
      : [{ field: `answers.${index}.pointId`, reason: 'unknown', message: '没有这一条，请刷新页面后再答复。' }],
  );
  if (given.size !== answers.length) {
    unknown.push({ field: 'answers', reason: 'twice', message: '同一条不能答复两次。' });
  }
  const open = points.flatMap((point) => {
    const text = given.get(point.id);
    if ((text?.trim() ?? '') === '' && replaced.has(point.id)) return [];
    const label = `“${point.text.slice(0, 30)}”的答复`;
    return textProblems({ field: `answers.${point.id}`, label, text, atMost: 2000 });
  });
  return [...unknown, ...open];
}
