import type { FieldProblem } from './graphql/domain-error.js';

/** A text a person writes, and how long it has to be. Lengths in characters, trimmed. */
interface Written {
  field: string;
  label: string;
  text: string | null | undefined;
  atLeast?: number;
  atMost: number;
}

/** What is wrong with a text that must be there; nothing when it can stand. */
export function textProblems({ field, label, text, atLeast = 1, atMost }: Written): FieldProblem[] {
  const length = [...(text?.trim() ?? '')].length;
  if (length === 0) return [{ field, reason: 'required', message: `请填写${label}。` }];
  if (length < atLeast) return [{ field, reason: 'tooShort', message: `${label}至少填写 ${atLeast} 个字。` }];
  return length > atMost ? [{ field, reason: 'tooLong', message: `${label}不能超过 ${atMost} 个字。` }] : [];
}

/** The same for one that may be left out. */
export function optionalTextProblems(written: Written): FieldProblem[] {
  return (written.text?.trim() ?? '') === '' ? [] : textProblems(written);
}
