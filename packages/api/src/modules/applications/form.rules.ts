import { FieldFact, FieldSource, type MergedField, validateField } from '@gongshen/shared/catalogue';
import type { StoredValue } from './application.entity.js';

/** Everything a form can be filled from (珠 14: nothing is asked twice). */
export interface FormSources {
  /** What is stored with the application itself, by field code. */
  stored: Readonly<Record<string, StoredValue>>;
  /** What the project register and the organisation already say. */
  facts: { readonly [Fact in FieldFact]?: string | null };
  /** What the guidance questionnaire was answered with at registration, by question code; figures and single choices. */
  answers: ReadonlyMap<string, string>;
  /** Numbers of the results the project holds, by item code. */
  results: ReadonlyMap<string, { value: string; sourceName: string }>;
  /** Values of the project's earlier applications, by field code; the newest ones. */
  earlier: ReadonlyMap<string, { value: string; sourceName: string }>;
}

export interface FilledField extends MergedField {
  value: string | null;
  valueSource: FieldSource;
  sourceName: string | null;
}

const organisationFacts: ReadonlySet<FieldFact> = new Set([
  FieldFact.organisationName,
  FieldFact.organisationCreditCode,
  FieldFact.contactName,
  FieldFact.contactPhone,
]);

/** The one form with what is known filled in and named. What was typed wins; a field emptied again falls back to what is known. */
export function fillForm(fields: readonly MergedField[], sources: FormSources): FilledField[] {
  return fields.map((field) => ({ ...field, ...knownValue(field, sources) }));
}

function knownValue(
  field: MergedField,
  sources: FormSources,
): Pick<FilledField, 'value' | 'valueSource' | 'sourceName'> {
  const stored = sources.stored[field.code];
  if (stored !== undefined && stored.value.trim() !== '') {
    return { value: stored.value, valueSource: stored.source, sourceName: stored.sourceName };
  }
  const fact = field.source === undefined ? null : sources.facts[field.source];
  if (field.source !== undefined && fact) {
    return organisationFacts.has(field.source)
      ? { value: fact, valueSource: FieldSource.organisation, sourceName: '单位登记信息' }
      : { value: fact, valueSource: FieldSource.project, sourceName: '项目登记信息' };
  }
  const standsHere = (known: { value: string } | undefined) =>
    known !== undefined && known.value.trim() !== '' && validateField(field, known.value) === null;
  const answer = sources.answers.get(field.answerTo ?? '');
  if (answer !== undefined && standsHere({ value: answer })) {
    return { value: answer, valueSource: FieldSource.project, sourceName: '项目登记时的回答' };
  }
  const result = sources.results.get(field.numberOf ?? '');
  if (result !== undefined && standsHere(result)) return { ...result, valueSource: FieldSource.priorResult };
  const earlier = sources.earlier.get(field.code);
  if (earlier !== undefined && standsHere(earlier)) {
    return { ...earlier, valueSource: FieldSource.earlierApplication };
  }
  return { value: null, valueSource: FieldSource.empty, sourceName: null };
}

/** The form as it is handed in: every value with its source, so that nothing later changes what was submitted. */
export function freezeForm(form: readonly FilledField[]): Record<string, StoredValue> {
  const frozen: Record<string, StoredValue> = {};
  for (const { code, value, valueSource, sourceName } of form) {
    if (value !== null) frozen[code] = { value: value.trim(), source: valueSource, sourceName };
  }
  return frozen;
}

/** Applies what was typed; an empty value takes the stored one away. */
export function typeInto(
  stored: Readonly<Record<string, StoredValue>>,
  typed: readonly { code: string; value?: string | null }[],
): Record<string, StoredValue> {
  const next = { ...stored };
  for (const { code, value } of typed) {
    if (value === null || value === undefined || value.trim() === '') delete next[code];
    else next[code] = { value, source: FieldSource.typed, sourceName: null };
  }
  return next;
}
