import type { FieldProblem } from '../../kernel/graphql/domain-error.js';

/** What is wrong with a text a person must write; null when it can stand. Lengths in characters. */
export function textProblem(field: string, label: string, text: string, atMost: number): FieldProblem | null {
  const length = [...text.trim()].length;
  if (length === 0) return { field, reason: 'required', message: `请填写${label}。` };
  return length > atMost ? { field, reason: 'tooLong', message: `${label}不能超过 ${atMost} 个字。` } : null;
}

/** A trimmed text, or null when there is nothing in it. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
