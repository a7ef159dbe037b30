import { isPlainDate } from '@gongshen/shared/clock';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { optionalTextProblems, textProblems } from '../../kernel/written-text.js';

/** What a person says of a document he keeps. */
export interface DocumentDraft {
  name: string;
  issuer?: string | null;
  reference?: string | null;
  issuedOn?: string | null;
  validUntil?: string | null;
}

/** Everything wrong with it, at once. What has run out already may be kept; it does not count, and says so. */
export function documentProblems(draft: DocumentDraft, today: string): FieldProblem[] {
  const { name, issuer, reference, issuedOn, validUntil } = draft;
  const problems = [
    ...textProblems({ field: 'name', label: '名称', text: name, atMost: 100 }),
    ...optionalTextProblems({ field: 'issuer', label: '出具单位', text: issuer, atMost: 60 }),
    ...optionalTextProblems({ field: 'reference', label: '编号', text: reference, atMost: 100 }),
    ...dateProblems('issuedOn', '出具日期', issuedOn),
    ...dateProblems('validUntil', '有效期', validUntil),
  ];
  if (problems.length > 0) return problems;
  if (issuedOn && issuedOn > today) {
    return [{ field: 'issuedOn', reason: 'inFuture', message: '出具日期不能晚于今天。' }];
  }
  if (issuedOn && validUntil && validUntil < issuedOn) {
    return [{ field: 'validUntil', reason: 'beforeIssue', message: '有效期不能早于出具日期。' }];
  }
  return [];
}

function dateProblems(field: string, label: string, value: string | null | undefined): FieldProblem[] {
  if (!value || isPlainDate(value)) return [];
  return [{ field, reason: 'notADate', message: `${label}应为真实存在的日期。` }];
}
