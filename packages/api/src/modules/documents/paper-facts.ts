import type { NonAcceptanceGround, PaymentMethod, ProcedureDocumentKind } from '@gongshen/shared/document';
import type { AcceptanceContent } from '../sessions/index.js';
import type { Remedies } from './remedies.js';

/** What stands on every paper. Dates are `YYYY-MM-DD`. */
export interface PaperHead {
  title: string;
  number: string;
  readableNumber: string;
  checkCode: string;
  /** Where the check page of this paper is: what its QR code says. */
  checkLink: string;
  issuedOn: string;
  /** ISO instant; the only time in the file. */
  issuedAt: string;
  /** Name of the issuing unit. */
  issuer: string;
  /** Due days on it that rest on a year without its notice of days off; absent on papers of before this was told. */
  provisionalDays?: string[];
  project: { name: string; code: string; address: string };
  applicant: { name: string; creditCode: string; contact: string; phone: string };
  /** `asked`: 申请, 延期申请 … */
  application: { number: string; stage: string; asked: string };
}

/** 材料清单: one line. */
export interface MaterialLine {
  name: string;
  /** 电子件 1 份、原件 2 份 */
  copies: string;
  /** Where it came from: 本次上传（2 个文件）, 数据共享 … */
  source: string;
}

export interface ItemLine {
  name: string;
  unit: string;
  /** 8 个工作日, 即办 */
  limit: string;
}

/** The item of one case, with its grounds in law. */
export interface ItemOfCase {
  name: string;
  caseNumber: string;
  licence: boolean;
}

/** By kind: what stands on it besides the head. */
export interface PaperBodies {
  submissionReceipt: {
    submittedOn: string;
    /** Null: the first submission; else the round of a resubmission after a correction notice. */
    round: number | null;
    items: ItemLine[];
    materials: MaterialLine[];
    checkWithin: number;
    checkDueOn: string | null;
  };
  intakeReceipt: {
    receiptNumber: string;
    receivedOn: string;
    /** Local time, `2026-03-05 10:20`. */
    receivedAt: string;
    deemed: boolean;
    submittedOn: string;
    items: ItemLine[];
    materials: MaterialLine[];
    /** Working days, and the day, by which the departments say whether they accept. */
    acceptWithin: number;
    acceptBy: string;
    clerk: string | null;
  };
  acceptance: {
    item: ItemOfCase;
    basis: string[];
    acceptedOn: string;
    receivedOn: string;
    materials: MaterialLine[];
    limit: string;
    dueOn: string | null;
    legalLimit: string | null;
    specialLinks: string[];
    handler: string;
  };
  correction: {
    /** After the receipt it is a supplement the lead unit agreed to (珠 15). */
    supplement: boolean;
    noticeNumber: string;
    points: { name: string; asked: string; items: string }[];
    within: number;
    answerBy: string;
    handler: string;
    repeatReason: string | null;
  };
  nonAcceptance: {
    /** Null: the whole application was returned by the window. */
    item: ItemOfCase | null;
    ground: NonAcceptanceGround;
    reason: string;
    properAuthority: string | null;
    remedies: Remedies;
  };
  specialProcedure: {
    item: ItemOfCase;
    acceptedOn: string | null;
    procedureNumber: string;
    procedureName: string;
    reason: string;
    startedOn: string;
    promised: string;
    dueOn: string | null;
    pausesClock: boolean;
    prepare: string;
    handler: string;
  };
  extension: {
    item: ItemOfCase;
    acceptedOn: string | null;
    originalLimit: string;
    originalDueOn: string | null;
    days: string;
    basis: string;
    reason: string;
    dueOn: string | null;
    approver: string;
    approvedOn: string;
  };
  approval: {
    item: ItemOfCase;
    basis: string[];
    withConditions: boolean;
    conditions: string | null;
    owed: { text: string; dueOn: string }[];
    result: { title: string; number: string } | null;
    validity: string;
    decidedBy: string;
    remedies: Remedies;
  };
  refusal: {
    item: ItemOfCase;
    basis: string[];
    reason: string;
    /** What the decider wrote of the remedies, when it says more than the law. */
    remediesText: string | null;
    returned: MaterialLine[];
    decidedBy: string;
    remedies: Remedies;
  };
  payment: {
    item: ItemOfCase;
    lines: { name: string; basis: string; amount: number }[];
    total: number;
    method: PaymentMethod;
    payTo: string;
    dueOn: string;
    exemptions: string | null;
    handler: string;
  };
  delivery: {
    item: ItemOfCase;
    papers: { name: string; number: string; copies: number }[];
    method: string;
    address: string | null;
    recipient: string;
    relation: string | null;
    carrier: string | null;
    trackingNumber: string | null;
    deliveredAt: string;
    deliveredBy: string;
    /** SHA-256 of the picture of the signature; null: it is signed on the paper. */
    signatureSha256: string | null;
    electronic: boolean;
  };
  transfer: {
    item: ItemOfCase | null;
    direction: 'toDepartment' | 'back' | 'toApplicant';
    fromName: string;
    toName: string;
    handedBy: string;
    receivedBy: string | null;
    carrier: string | null;
    trackingNumber: string | null;
    items: { name: string; copies: number; pages: number | null }[];
    transferredAt: string;
  };
  jointAcceptance: { content: AcceptanceContent };
}

export interface PaperFacts<K extends ProcedureDocumentKind = ProcedureDocumentKind> {
  head: PaperHead;
  body: PaperBodies[K];
}

/** Where a body tells a due day the working calendar had a part in. */
const dueDayFacts: ReadonlySet<string> = new Set(['checkDueOn', 'acceptBy', 'answerBy', 'dueOn', 'originalDueOn']);

/** The due days a paper tells, each once and in order. The last day of a payment is none: it is a date that was set. */
export function dueDaysOf(body: object): string[] {
  if ('payTo' in body) return [];
  const days: string[] = [];
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'string' && dueDayFacts.has(name)) days.push(value);
    else if (Array.isArray(value)) for (const each of value) look(each, '');
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, key);
  };
  look(body, '');
  return [...new Set(days)].sort();
}
