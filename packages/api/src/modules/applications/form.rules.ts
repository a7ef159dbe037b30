import {
  FieldFact,
  FieldSource,
  fieldRefusalText,
  type MergedField,
  validateField,
} from '@gongshen/shared/catalogue';

/** A value that is already known, and where from, as told to the applicant. */
export interface KnownValue {
  value: string;
  sourceName: string;
}

/** Everything a form can be filled from (珠 14: nothing is asked twice). */
export interface FormSources {
  /** What the applicant typed, by field code; kept as typed. */
  typed: Readonly<Record<string, string>>;
  /** What the project register and the organisation already say. */
  facts: Partial<Record<FieldFact, string | null>>;
  /** Values of the project's earlier applications, the newest last; by field code. */
  earlier: ReadonlyMap<string, KnownValue>;
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
  return fields.map((field) => ({ ...field, ...valueOf(field, sources) }));
}

function valueOf(
  field: MergedField,
  sources: FormSources,
): Pick<FilledField, 'value' | 'valueSource' | 'sourceName'> {
  const typed = sources.typed[field.code];
  if (typed !== undefined && typed.trim() !== '') {
    return { value: typed, valueSource: FieldSource.typed, sourceName: null };
  }
  const fact = field.source === undefined ? null : sources.facts[field.source];
  if (field.source !== undefined && fact !== null && fact !== undefined && fact !== '') {
    return organisationFacts.has(field.source)
      ? { value: fact, valueSource: FieldSource.organisation, sourceName: '单位登记信息' }
      : { value: fact, valueSource: FieldSource.project, sourceName: '项目登记信息' };
  }
  const earlier = sources.earlier.get(field.code);
  if (earlier !== undefined && earlier.value.trim() !== '' && validateField(field, earlier.value) === null) {
    return { value: earlier.value, valueSource: FieldSource.earlierApplication, sourceName: earlier.sourceName };
  }
  return { value: null, valueSource: FieldSource.empty, sourceName: null };
}

export interface FieldFault {
  code: string;
  label: string;
  reason: string;
  message: string;
  itemCodes: readonly string[];
}

/** What stands in the way of submitting the form, field by field. */
export function formFaults(form: readonly FilledField[]): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of form) {
    const refusal = validateField(field, field.value);
    if (refusal !== null) {
      faults.push({
        code: field.code,
        label: field.label,
        reason: refusal,
        message: `${fieldRefusalText(field, refusal)}。`,
        itemCodes: field.items,
      });
    }
  }
  return faults;
}
