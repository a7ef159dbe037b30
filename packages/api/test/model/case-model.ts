import type { WorkingCalendar } from '@gongshen/shared/clock';

export type Status =
  | 'assigned'
  | 'accepted'
  | 'suspended'
  | 'approved'
  | 'approvedWithConditions'
  | 'refused'
  | 'notAccepted'
  | 'terminated'
  | 'issued';

/** From whom a view on the case may be had: the department itself in three ways, a unit without an item here, an outside body. */
export const views = ['final', 'jointReview', 'preliminary', 'consultation', 'outside'] as const;
export type View = (typeof views)[number];

/**
 * What one case of an item without prerequisites has come to, and what hangs on it, as it can be seen: the newest of each
 * thing. A second reading of domain §2 to §4 and of the measures, written from the texts.
 */
export interface Standing {
  status: Status;
  /** Its approval was taken back (许可法 69). */
  revoked: boolean;
  application: 'received' | 'concluded' | 'withdrawn';
  procedure: 'open' | 'puttingRight' | 'rechecking' | null;
  supplement: 'requested' | 'agreed' | null;
  /** Days asked for. */
  extension: number | null;
  opinions: Record<View, 'fresh' | 'stale' | null>;
  asked: Record<View, boolean>;
  /** What the applicant was asked to say to the newest opinion about which anything was asked. */
  reply: 'asked' | 'replied' | null;
  owed: 'owed' | 'delivered' | 'settled' | 'revoked' | null;
  session: 'called' | 'held' | 'concluded' | 'cancelled' | null;
  /** What is to be put right after the newest session, in the order it was asked for. */
  putRight: ('open' | 'reported' | 'settled')[];
  payment: 'open' | 'paid' | 'cancelled' | null;
  delivery: 'delivered' | 'posted' | 'signedFor' | 'returned' | 'takenBack' | null;
  /** The item the lead unit added, and its case. */
  added: 'open' | 'ended' | null;
  /** The applicant prepares a change of the result. */
  change: boolean;
}

/** The same with what only the past tells. Days are PlainDates. */
export interface Model extends Standing {
  outcome: 'approved' | 'approvedWithConditions' | 'refused' | null;
  timesOpened: number;
  putRightBy: string | null;
  answerBy: string | null;
  extendedBy: number;
  result: 'approval' | 'refusal' | null;
  /** The newest opinion of the department has been asked about. */
  askedAbout: boolean;
  /** The last day on which the outside body's link opens; null: the link is not known to us. */
  linkUntil: string | null;
  owedBy: string | null;
  sessionOn: string | null;
  /** The department has given its conclusion in the newest session. */
  concludedOn: boolean;
  handedOutOn: string | null;
}

/** When a command is tried. */
export interface Moment {
  today: string;
  /** The due day has passed (许可法 42: no extension after it). */
  overdue: boolean;
  calendar: WorkingCalendar;
}

const ofNobody = <T>(value: T): Record<View, T> =>
  Object.fromEntries(views.map((view) => [view, value])) as Record<View, T>;

export const atReceipt: Model = {
  status: 'assigned',
  revoked: false,
  application: 'received',
  procedure: null,
  supplement: null,
  extension: null,
  opinions: ofNobody(null),
  asked: ofNobody(false),
  reply: null,
  owed: null,
  session: null,
  putRight: [],
  payment: null,
  delivery: null,
  added: null,
  change: false,
  outcome: null,
  timesOpened: 0,
  putRightBy: null,
  answerBy: null,
  extendedBy: 0,
  result: null,
  askedAbout: false,
  linkUntil: null,
  owedBy: null,
  sessionOn: null,
  concludedOn: false,
  handedOutOn: null,
};

export const putRightDays = 3;
export const answerDays = 4;
/** Natural days a unit or an outside body has for its answer. */
export const consultDays = 3;

export const inHand = (m: Model) => m.status === 'accepted' || m.status === 'suspended';
export const isOpen = (m: Model) => m.status === 'assigned' || inHand(m);
/** 珠 21: what is decided and waits to be handed over. */
export const decided = (m: Model) =>
  m.status === 'approved' || m.status === 'approvedWithConditions' || m.status === 'refused';
/** Some decision of the application is awaited. */
export const openWork = (m: Model) => isOpen(m) || m.added === 'open';

/** Paused exactly while something is open that stops the time (珠 11, 12, 15). */
export function settle(m: Model): Model {
  const paused = m.procedure !== null || m.supplement === 'agreed';
  return { ...m, status: inHand(m) ? (paused ? 'suspended' : 'accepted') : m.status };
}

/** With the end of a case nothing is asked or awaited any more. */
export function ended(m: Model, status: Status): Model {
  return { ...m, status, procedure: null, supplement: null, extension: null, asked: ofNobody(false), linkUntil: null };
}

/** A case that ends without a decision: nothing is to be put right any more, either, nor to be paid. */
export const fellAway = (m: Model, status: 'terminated' | 'notAccepted' = 'terminated'): Model => ({
  ...ended(m, status),
  putRight: m.putRight.map(() => 'settled' as const),
  payment: m.payment === 'open' ? 'cancelled' : m.payment,
});

/** 珠 17, 18: concluded when every case has ended and every result that stands is handed out. */
export function concludeIfFinished(m: Model): Model {
  const over = m.revoked || ['issued', 'notAccepted', 'terminated'].includes(m.status);
  return m.application === 'received' && over && m.added !== 'open' ? { ...m, application: 'concluded' } : m;
}

/** What ends by itself when a day comes: what was never answered, on the day after its limit; time runs again. */
export function atDay(m: Model, day: string): Model {
  return settle({
    ...m,
    procedure: m.procedure === 'puttingRight' && day > (m.putRightBy ?? day) ? null : m.procedure,
    supplement: m.supplement === 'agreed' && day > (m.answerBy ?? day) ? null : m.supplement,
  });
}

/** A view is given: it answers what was asked, and rests on the materials of today. */
export const given = (m: Model, view: View): Model => ({
  ...m,
  opinions: { ...m.opinions, [view]: 'fresh' },
  asked: { ...m.asked, [view]: false },
});

/** domain §4: those who read the old version, and only those, are asked again. */
export function replaced(m: Model): Model {
  const read = views.filter((view) => m.opinions[view] !== null);
  const stale = Object.fromEntries(read.map((view) => [view, 'stale']));
  const again = isOpen(m) ? Object.fromEntries(read.map((view) => [view, true])) : {};
  // the link of a request that was open already stays; a new one is known to its receiver alone
  const known = m.asked.outside || !('outside' in again);
  return {
    ...m,
    opinions: { ...m.opinions, ...stale },
    asked: { ...m.asked, ...again },
    linkUntil: known ? m.linkUntil : null,
  };
}

const hidden = [
  ...['outcome', 'timesOpened', 'putRightBy', 'answerBy', 'extendedBy', 'result', 'askedAbout', 'linkUntil'],
  ...['owedBy', 'sessionOn', 'concludedOn', 'handedOutOn'],
];

/** What of the model can be seen. */
export const standingOf = (m: Model): Standing =>
  Object.fromEntries(Object.entries(m).filter(([name]) => !hidden.includes(name))) as unknown as Standing;
