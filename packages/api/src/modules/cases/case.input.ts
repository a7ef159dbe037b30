import { InvalidInput } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';

const longest = 4000;
const longestName = 100;

/** Text a person had to write: trimmed, not empty, at most 4,000 characters. `missing` is said when there is none. */
export function required(
  field: string,
  text: string | null | undefined,
  missing: string,
): Outcome<string, InvalidInput> {
  const value = text?.trim() ?? '';
  if (value === '') return refuse(new InvalidInput([{ field, reason: 'required', message: missing }], missing));
  if (value.length > longest) {
    const message = `最多填写${longest}字，现为${value.length}字。`;
    return refuse(new InvalidInput([{ field, reason: 'tooLong', message }], message));
  }
  return done(value);
}

/** A person's name as written down at the counter: at most 100 characters. */
export function requiredName(field: string, text: string, missing: string): Outcome<string, InvalidInput> {
  const name = required(field, text, missing);
  if (!name.ok || name.value.length <= longestName) return name;
  const message = `最多填写${longestName}字。`;
  return refuse(new InvalidInput([{ field, reason: 'tooLong', message }], message));
}

/** Texts that may be left out: trimmed, blank ones null, none longer than 4,000 characters. */
export function longestTexts<Field extends string>(
  texts: Record<Field, string | null | undefined>,
): Outcome<Record<Field, string | null>, InvalidInput> {
  const entries = (Object.entries(texts) as [Field, string | null | undefined][]).map(
    ([field, text]) => [field, text?.trim() || null] as const,
  );
  const problems = entries
    .filter(([, value]) => (value?.length ?? 0) > longest)
    .map(([field]) => ({ field, reason: 'tooLong', message: `最多填写${longest}字。` }));
  if (problems.length > 0) return refuse(new InvalidInput(problems));
  return done(Object.fromEntries(entries) as Record<Field, string | null>);
}
