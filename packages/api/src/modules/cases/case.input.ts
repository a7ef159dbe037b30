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

interface DemandedText {
  value: string;
  missing: string;
  /** Characters, trimmed. */
  atLeast: number;
  atMost: number;
}

/** Texts that must all be there, within bounds; everything wrong with them at once. */
export function demandedTexts<Field extends string>(
  demanded: Record<Field, DemandedText>,
): Outcome<Record<Field, string>, InvalidInput> {
  const entries = Object.entries(demanded) as [Field, DemandedText][];
  const problems = entries.flatMap(([field, { value, missing, atLeast, atMost }]) => {
    const length = [...value.trim()].length;
    if (length === 0) return [{ field, reason: 'required', message: missing }];
    if (length < atLeast) return [{ field, reason: 'tooShort', message: `至少填写${atLeast}个字。` }];
    return length > atMost ? [{ field, reason: 'tooLong', message: `最多填写${atMost}字，现为${length}字。` }] : [];
  });
  if (problems.length > 0) return refuse(new InvalidInput(problems));
  return done(Object.fromEntries(entries.map(([field, { value }]) => [field, value.trim()])) as Record<Field, string>);
}
