import { isPlainDate } from '../clock/index.js';
import type { Choice } from './catalogue.js';
import type { FieldKind } from './item-kind.js';

/** What the project register or the organisation already knows, and a field is filled in from (珠 14: not asked twice). */
export const FieldFact = {
  projectName: 'projectName',
  projectCode: 'projectCode',
  projectAddress: 'projectAddress',
  totalInvestment: 'totalInvestment',
  landArea: 'landArea',
  floorArea: 'floorArea',
  plannedStartOn: 'plannedStartOn',
  plannedFinishOn: 'plannedFinishOn',
  constructionContent: 'constructionContent',
  organisationName: 'organisationName',
  organisationCreditCode: 'organisationCreditCode',
  contactName: 'contactName',
  contactPhone: 'contactPhone',
} as const;
export type FieldFact = keyof typeof FieldFact;

/** Where the value of a field came from. */
export const FieldSource = {
  typed: 'typed',
  project: 'project',
  organisation: 'organisation',
  earlierApplication: 'earlierApplication',
  priorResult: 'priorResult',
  empty: 'empty',
} as const;
export type FieldSource = keyof typeof FieldSource;

export interface FormFieldDefinition {
  readonly code: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit?: string;
  readonly hint?: string;
  readonly required: boolean;
  /** `choice` only. */
  readonly options?: readonly Choice[];
  /** `number` only, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** Characters. */
  readonly maxLength?: number;
  readonly source?: FieldFact;
  /** Code of the guidance question that asked for the same: its answer is filled in. */
  readonly answerTo?: string;
  /** Code of the item whose result carries this number: filled in as soon as the project holds the result. */
  readonly numberOf?: string;
}

export const FieldRefusal = {
  required: 'required',
  notANumber: 'notANumber',
  tooSmall: 'tooSmall',
  tooLarge: 'tooLarge',
  notADate: 'notADate',
  notAPhone: 'notAPhone',
  notAnOption: 'notAnOption',
  tooLong: 'tooLong',
} as const;
export type FieldRefusal = keyof typeof FieldRefusal;

/** Mobile, or area code and number with an optional extension. */
export const phonePattern = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/;
const decimal = /^-?\d+(\.\d+)?$/;
const defaultMaxLength = { text: 200, longText: 4000 } as const;

/** Why a value cannot stand in a field, or null when it can. Values are text as typed; surrounding space is not held against it. */
export function validateField(field: FormFieldDefinition, value: string | null | undefined): FieldRefusal | null {
  const text = (value ?? '').trim();
  if (text === '') return field.required ? 'required' : null;
  switch (field.kind) {
    case 'number': {
      if (!decimal.test(text)) return 'notANumber';
      const number = Number(text);
      if (field.min !== undefined && number < field.min) return 'tooSmall';
      return field.max !== undefined && number > field.max ? 'tooLarge' : null;
    }
    case 'date':
      return isPlainDate(text) ? null : 'notADate';
    case 'phone':
      return phonePattern.test(text) ? null : 'notAPhone';
    case 'choice':
      return (field.options ?? []).some((option) => option.value === text) ? null : 'notAnOption';
    case 'text':
    case 'longText':
      return [...text].length > (field.maxLength ?? defaultMaxLength[field.kind]) ? 'tooLong' : null;
  }
}

/** The refusal as a sentence for the person who typed. */
export function fieldRefusalText(field: FormFieldDefinition, refusal: FieldRefusal): string {
  const unit = field.unit ?? '';
  switch (refusal) {
    case 'required':
      return `请填写“${field.label}”`;
    case 'notANumber':
      return `“${field.label}”应填数字`;
    case 'tooSmall':
      return `“${field.label}”不能小于 ${field.min}${unit}`;
    case 'tooLarge':
      return `“${field.label}”不能大于 ${field.max}${unit}`;
    case 'notADate':
      return `“${field.label}”应填真实存在的日期，如 2026-02-10`;
    case 'notAPhone':
      return `“${field.label}”应填手机号码或带区号的固定电话`;
    case 'notAnOption':
      return `请从所列选项中选择“${field.label}”`;
    case 'tooLong':
      return `“${field.label}”不能超过 ${field.maxLength ?? (field.kind === 'longText' ? defaultMaxLength.longText : defaultMaxLength.text)} 个字`;
  }
}
