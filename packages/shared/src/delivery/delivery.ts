/** How a result reaches the applicant (珠 17, 18). */

/** 寄递: what has become of a thing that was handed over; only the post knows more than `delivered`. */
export const ParcelState = {
  /** Given electronically, or into somebody's hands. */
  delivered: 'delivered',
  posted: 'posted',
  /** 签收 */
  signedFor: 'signedFor',
  returned: 'returned',
  /** 撤回发件: handed out by mistake, taken back the same day. */
  takenBack: 'takenBack',
} as const;
export type ParcelState = keyof typeof ParcelState;

/** Who carries it; `other` is named by the window. */
export const Carrier = {
  ems: 'ems',
  sf: 'sf',
  jd: 'jd',
  zto: 'zto',
  yto: 'yto',
  sto: 'sto',
  yunda: 'yunda',
  other: 'other',
} as const;
export type Carrier = keyof typeof Carrier;

/** What the person at the counter is to the holder. */
export const RecipientRelation = {
  legalRepresentative: 'legalRepresentative',
  handlingPerson: 'handlingPerson',
  authorisedAgent: 'authorisedAgent',
  other: 'other',
} as const;
export type RecipientRelation = keyof typeof RecipientRelation;

export const IdentityPaper = {
  residentIdentity: 'residentIdentity',
  hkMacauTaiwanPermit: 'hkMacauTaiwanPermit',
  passport: 'passport',
  other: 'other',
} as const;
export type IdentityPaper = keyof typeof IdentityPaper;

/** The window's own word to the applicant, where no message arrived (珠 18). */
export const ToldHow = { phone: 'phone', inPerson: 'inPerson', other: 'other' } as const;
export type ToldHow = keyof typeof ToldHow;

/** What reached the window: the decision, or a paper result that came after it. */
export const ResultOccasion = { decision: 'decision', paper: 'paper' } as const;
export type ResultOccasion = keyof typeof ResultOccasion;

/** Whether the applicant was told on the day the result reached the window (珠 18). */
export const ToldState = {
  inTime: 'inTime',
  /** Not told yet, and the day is not over. */
  dueToday: 'dueToday',
  /** 当日未通知: the day is over and nobody has told. */
  missed: 'missed',
  /** Told, on a later day. */
  late: 'late',
} as const;
export type ToldState = keyof typeof ToldState;

/** What the window works through when handing out. */
export const DeliveryLane = {
  toHandOut: 'toHandOut',
  waitingPickUp: 'waitingPickUp',
  posted: 'posted',
  returned: 'returned',
  overdue: 'overdue',
} as const;
export type DeliveryLane = keyof typeof DeliveryLane;

/** `told`, or the day it was due: judged from instants, so that midnight in Shanghai is the border. */
export function toldState(toldAt: string | null, dayEndsAt: string, now: string): ToldState {
  if (toldAt !== null) return toldAt < dayEndsAt ? ToldState.inTime : ToldState.late;
  return now < dayEndsAt ? ToldState.dueToday : ToldState.missed;
}

export const ContactProblem = {
  required: 'required',
  tooShort: 'tooShort',
  tooLong: 'tooLong',
  format: 'format',
} as const;
export type ContactProblem = keyof typeof ContactProblem;

const length = (text: string) => [...text.trim()].length;

/** A mobile number of the mainland, or a fixed line with its area code. */
export function phoneProblem(text: string): ContactProblem | null {
  const phone = text.trim();
  if (phone === '') return 'required';
  return /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(phone) ? null : 'format';
}

/** Where the post brings it: long enough to be found, in Chinese writing. */
export function addressProblem(text: string): ContactProblem | null {
  const signs = length(text);
  if (signs === 0) return 'required';
  if (signs < 8) return 'tooShort';
  if (signs > 200) return 'tooLong';
  return /\p{Script=Han}/u.test(text) ? null : 'format';
}

export function personNameProblem(text: string): ContactProblem | null {
  const signs = length(text);
  if (signs === 0) return 'required';
  return signs > 60 ? 'tooLong' : null;
}

/** 运单号: letters, digits and dashes as carriers print them. */
export function trackingNumberProblem(text: string): ContactProblem | null {
  const number = text.trim();
  if (number === '') return 'required';
  return /^[A-Za-z0-9-]{8,32}$/.test(number) ? null : 'format';
}

/** `张*`: the first sign stays. */
export function maskPersonName(name: string): string {
  const signs = [...name.trim()];
  return signs.length === 0 ? '' : `${signs[0]}${'*'.repeat(Math.max(1, signs.length - 1))}`;
}

/** The district stays readable, the door does not: `广东省珠海市香洲区****`. */
export function maskAddress(address: string): string {
  const text = address.trim();
  const found = /^.{2,30}?(?:区|县|旗|镇)/u.exec(text)?.[0];
  const signs = [...text];
  return `${found && found.length < text.length ? found : signs.slice(0, Math.min(6, Math.floor(signs.length / 2))).join('')}****`;
}
