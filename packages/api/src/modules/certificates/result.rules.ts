import { isPlainDate } from '@gongshen/shared/clock';

/** One thing wrong with an input; `field` is its name in it. */
export interface Problem {
  field: string;
  reason: string;
  message: string;
}

export interface ResultDraft {
  number: string;
  title: string;
  issuedOn: string;
}

/** Content types a result may have: what can be read in place and kept for good. */
const readable: readonly string[] = ['application/pdf', 'application/ofd', 'image/png', 'image/jpeg'];

/** Everything wrong with a result document about to be attached. `mediaType` is null when there is no such file. */
export function resultProblems(draft: ResultDraft, mediaType: string | null, today: string): Problem[] {
  return [
    ...textProblems('number', '文书编号', draft.number, 100),
    ...textProblems('title', '文书名称', draft.title, 200),
    ...dateProblems(draft.issuedOn, today),
    ...fileProblems(mediaType),
  ];
}

function textProblems(field: string, label: string, text: string, atMost: number): Problem[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ field, reason: 'required', message: `请填写${label}。` }];
  return length > atMost ? [{ field, reason: 'tooLong', message: `${label}不能超过${atMost}个字。` }] : [];
}

function dateProblems(issuedOn: string, today: string): Problem[] {
  if (!isPlainDate(issuedOn))
    return [{ field: 'issuedOn', reason: 'notADate', message: '签发日期应为真实存在的日期。' }];
  // 珠 27 (5): a date that has not come yet would not be the real one
  return issuedOn > today ? [{ field: 'issuedOn', reason: 'inFuture', message: '签发日期不能晚于今天。' }] : [];
}

function fileProblems(mediaType: string | null): Problem[] {
  if (mediaType === null) return [{ field: 'fileId', reason: 'missing', message: '请先上传结果文书的文件。' }];
  if (readable.includes(mediaType)) return [];
  return [{ field: 'fileId', reason: 'wrongType', message: '结果文书应为 PDF、OFD 或图片文件。' }];
}
