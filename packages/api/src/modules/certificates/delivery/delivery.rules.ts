import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { dayInWords, type PlainDate, toPlainDate } from '@gongshen/shared/clock';
import {
  addressProblem,
  type Carrier,
  ContactProblem,
  type IdentityPaper,
  type ParcelState,
  personNameProblem,
  phoneProblem,
  type RecipientRelation,
  trackingNumberProblem,
} from '@gongshen/shared/delivery';
import { maskIdentityNumber, parseIdentityNumber } from '@gongshen/shared/project';
import type { Problem } from '../result.rules.js';

/** How a result is handed over, as the window wrote it down. */
export interface HandOver {
  method: DeliveryMethod;
  recipient: string;
  relation?: RecipientRelation | null;
  identityPaper?: IdentityPaper | null;
  identityNumber?: string | null;
  copies?: number | null;
  signatureFileId?: string | null;
  phone?: string | null;
  address?: string | null;
  carrier?: Carrier | null;
  carrierName?: string | null;
  trackingNumber?: string | null;
}

/** The same, ready to be kept: what the way does not need is null, the identity number is masked. */
export interface ReadHandOver {
  method: DeliveryMethod;
  recipient: string;
  relation: RecipientRelation | null;
  identityPaper: IdentityPaper | null;
  identityMasked: string | null;
  copies: number;
  signatureFileId: string | null;
  phone: string | null;
  address: string | null;
  carrier: Carrier | null;
  carrierName: string | null;
  trackingNumber: string | null;
}

const texts: Record<'phone' | 'address' | 'trackingNumber', Record<ContactProblem, string>> = {
  phone: {
    required: '请填写收件人联系电话。',
    format: '联系电话应为 11 位手机号，或带区号的固定电话。',
    tooShort: '联系电话太短。',
    tooLong: '联系电话太长。',
  },
  address: {
    required: '请填写收件地址。',
    tooShort: '收件地址太短，请写到门牌号。',
    tooLong: '收件地址不能超过 200 个字。',
    format: '请用中文填写收件地址。',
  },
  trackingNumber: {
    required: '请填写运单号。',
    format: '运单号应为 8 至 32 位字母、数字或短横线。',
    tooShort: '运单号太短。',
    tooLong: '运单号太长。',
  },
};

const problemOf = (field: keyof typeof texts, found: ContactProblem | null): Problem[] =>
  found === null ? [] : [{ field, reason: found, message: texts[field][found] }];

const required = (field: string, message: string): Problem => ({ field, reason: 'required', message });

function recipientProblems(field: string, name: string, asked: string): Problem[] {
  const found = personNameProblem(name);
  if (found === null) return [];
  return [{ field, reason: found, message: found === ContactProblem.required ? asked : '最多填写 60 个字。' }];
}

/** Where the post brings it, for the applicant's wish and for the window alike. */
export function postProblems(to: {
  recipient?: string | null | undefined;
  phone?: string | null | undefined;
  address?: string | null | undefined;
}): Problem[] {
  return [
    ...recipientProblems('recipient', to.recipient ?? '', '请填写收件人姓名。'),
    ...problemOf('phone', phoneProblem(to.phone ?? '')),
    ...problemOf('address', addressProblem(to.address ?? '')),
  ];
}

/** 珠 18: at the counter against a signature; who signs, and with which paper. */
function counterProblems(input: HandOver, today: PlainDate): Problem[] {
  const problems: Problem[] = [];
  if (!input.relation) problems.push(required('relation', '请选择领取人与申请单位的关系。'));
  if (!input.identityPaper) problems.push(required('identityPaper', '请选择核对的证件种类。'));
  const number = input.identityNumber?.trim() ?? '';
  if (number === '') problems.push(required('identityNumber', '请填写领取人的证件号码。'));
  else if (number.length > 40 || number.length < 5) {
    problems.push({ field: 'identityNumber', reason: 'format', message: '证件号码的长度不对，请核对。' });
  } else if (input.identityPaper === 'residentIdentity' && !parseIdentityNumber(number, today).ok) {
    problems.push({ field: 'identityNumber', reason: 'format', message: '居民身份证号码不正确，请核对。' });
  }
  if (!input.signatureFileId) problems.push(required('signatureFileId', '请领取人在屏幕上签名并确认。'));
  return problems;
}

function postingProblems(input: HandOver): Problem[] {
  const problems = postProblems(input).filter(({ field }) => field !== 'recipient');
  if (!input.carrier) problems.push(required('carrier', '请选择寄递公司。'));
  const other = input.carrierName?.trim() ?? '';
  if (input.carrier === 'other' && (other === '' || [...other].length > 60)) {
    problems.push(required('carrierName', '请填写寄递公司的名称（不超过 60 个字）。'));
  }
  return [...problems, ...problemOf('trackingNumber', trackingNumberProblem(input.trackingNumber ?? ''))];
}

/** Everything wrong with a handing over, at once. The signature's file is looked at by the caller. */
export function handOverProblems(input: HandOver, today: PlainDate): Problem[] {
  const name = input.recipient.trim();
  const problems: Problem[] =
    name === ''
      ? [required('recipient', '请填写领取人姓名。')]
      : [...name].length > 100
        ? [{ field: 'recipient', reason: 'tooLong', message: '最多填写100字。' }]
        : [];
  if (input.method === 'counter') problems.push(...counterProblems(input, today));
  if (input.method === 'post') problems.push(...postingProblems(input));
  const copies = input.copies ?? 1;
  if (input.method !== 'electronic' && (copies < 1 || copies > 99)) {
    problems.push({ field: 'copies', reason: 'range', message: '份数应在 1 至 99 之间。' });
  }
  return problems;
}

/** What is kept of it; only after `handOverProblems` found nothing. */
export function readHandOver(input: HandOver): ReadHandOver {
  const counter = input.method === 'counter';
  const post = input.method === 'post';
  const text = (wanted: boolean, value: string | null | undefined) => (wanted ? value?.trim() || null : null);
  const number = text(counter, input.identityNumber);
  return {
    method: input.method,
    recipient: input.recipient.trim(),
    relation: counter ? (input.relation ?? null) : null,
    identityPaper: counter ? (input.identityPaper ?? null) : null,
    identityMasked: number === null ? null : maskIdentityNumber(number),
    copies: input.method === 'electronic' ? 1 : (input.copies ?? 1),
    signatureFileId: counter ? (input.signatureFileId ?? null) : null,
    phone: text(post, input.phone),
    address: text(post, input.address),
    carrier: post ? (input.carrier ?? null) : null,
    carrierName: post && input.carrier === 'other' ? text(true, input.carrierName) : null,
    trackingNumber: text(post, input.trackingNumber),
  };
}

export interface TakeBackFacts {
  method: DeliveryMethod;
  state: ParcelState;
  /** The day it was handed out, in Shanghai. */
  handedOutOn: string;
  downloadedAt: string | null;
  revokedAt: string | null;
}

/**
 * 撤回发件: why a mistaken handing out cannot be taken back; null: it can. Only on its own day, and only as long as the applicant has
 * nothing of it: what was fetched, signed for or downloaded is served.
 */
export function takeBackObstacle(facts: TakeBackFacts, today: string): string | null {
  if (facts.revokedAt !== null) return '决定已经撤销，不再撤回发件。';
  if (facts.state === 'takenBack') return '这次发件已经撤回。';
  if (facts.method === 'counter') return '领取人已经当面签收，不能撤回发件。';
  if (facts.state !== 'delivered' && facts.state !== 'posted') return '寄递已有结果，不能撤回发件。';
  if (facts.downloadedAt !== null) return '申请人已经下载结果，不能撤回发件。';
  if (facts.handedOutOn !== today) return '只能在发件当日撤回。';
  return null;
}

/** 签收, 退回: the day lies between the posting and today. */
export function settledOnProblem(on: string, handedOutOn: string, today: string): Problem[] {
  const wrong = (reason: string, message: string): Problem[] => [{ field: 'on', reason, message }];
  if (on > today) return wrong('inFuture', '日期不能晚于今天。');
  return toPlainDate(on) < toPlainDate(handedOutOn)
    ? wrong('tooEarly', `日期不能早于寄出日期 ${dayInWords(handedOutOn)}。`)
    : [];
}
