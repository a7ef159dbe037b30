import type { PlanningPermit, ResultKind } from '@gongshen/shared/certificate';

/** What is known about a case before anybody writes: where a field may be filled in from. */
export type FieldOrigin =
  | { readonly fact: CertificateFact }
  /** A field of the one form (珠 14), by its code. */
  | { readonly form: string }
  /** The number of an earlier result of the project: the first of these items that has one. */
  | { readonly resultOf: readonly string[] };

export const CertificateFact = {
  projectName: 'projectName',
  projectCode: 'projectCode',
  projectAddress: 'projectAddress',
  totalInvestment: 'totalInvestment',
  landArea: 'landArea',
  floorArea: 'floorArea',
  constructionContent: 'constructionContent',
  plannedStartOn: 'plannedStartOn',
  plannedFinishOn: 'plannedFinishOn',
  itemName: 'itemName',
  caseNumber: 'caseNumber',
  today: 'today',
} as const;
export type CertificateFact = keyof typeof CertificateFact;

export const CertificateFieldKind = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  date: 'date',
  choice: 'choice',
  creditCode: 'creditCode',
  /** A natural person's name: masked for the public. */
  person: 'person',
} as const;
export type CertificateFieldKind = keyof typeof CertificateFieldKind;

/** One thing that stands on the certificate beside holder, conditions and days. */
export interface CertificateField {
  readonly code: string;
  readonly label: string;
  readonly kind: CertificateFieldKind;
  readonly required: boolean;
  /** Tried in this order. */
  readonly from: readonly FieldOrigin[];
  /** Written after the value on the paper: ㎡, 万元, 天. */
  readonly unit?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** In signs; 200, and 2000 for a long text, when left out. */
  readonly atMost?: number;
}

/** How its number is made. */
export type Numbering =
  /** 18 digits (identifiers.md §6); the category of works is the field of this code. */
  | { readonly rule: 'constructionPermit'; readonly categoryField: string }
  /** 用字、地字、建字、乡字 */
  | { readonly rule: 'planning'; readonly permit: PlanningPermit }
  /** `珠建消审〔2026〕12号`, running per unit and year; without a word the unit's short name and 准. */
  | { readonly rule: 'word'; readonly word: string | null; readonly letters: string };

/** A type of certificate: what stands on it, where that comes from, how it is numbered and how long it holds. */
export interface CertificateTemplate {
  readonly code: string;
  /** Null: the catalogue's name of the item's result. */
  readonly title: string | null;
  readonly kind: ResultKind;
  /** Null: every item that no other template serves. */
  readonly items: readonly string[] | null;
  /** 证照类型代码: who defined the type and its category; without a definer, the issuing authority itself. */
  readonly type: { readonly definer: string | null; readonly category: string };
  readonly numbering: Numbering;
  /** The sentence above the fields: on what ground it is issued. */
  readonly ground: string;
  readonly fields: readonly CertificateField[];
  /** Offered as the last day, counted from the first; null: without end unless one is written. */
  readonly validMonths: number | null;
  /** What every holder is to be told: 注意事项. */
  readonly notes: readonly string[];
}
