import type { PlainDate } from '../clock/index.js';

/** How something came into the library of an organisation. */
export const LibrarySource = {
  /** Kept by the organisation itself. */
  own: 'own',
  /** Returned by data sharing (珠 6, 沪 10). */
  sharing: 'sharing',
  /** Handed in with an application. */
  handedIn: 'handedIn',
  /** Decided here and handed out (珠 17). */
  issued: 'issued',
  /** A result of before the system, confirmed by the window. */
  broughtIn: 'broughtIn',
} as const;
export type LibrarySource = keyof typeof LibrarySource;

/** Whether something of the library may be used today. */
export const LibraryStanding = {
  valid: 'valid',
  /** Valid, and runs out within 30 days. */
  expiring: 'expiring',
  expired: 'expired',
  /** Ended by the organisation itself. */
  ended: 'ended',
  /** Its source answers no longer to it. */
  notConfirmed: 'notConfirmed',
  /** A later result took its place. */
  superseded: 'superseded',
  suspended: 'suspended',
  revoked: 'revoked',
} as const;
export type LibraryStanding = keyof typeof LibraryStanding;

export const LibraryAction = { replace: 'replace', end: 'end', confirm: 'confirm', keep: 'keep' } as const;
export type LibraryAction = keyof typeof LibraryAction;

/** What the source said of a shared document when it was last asked. */
export const Verification = { confirmed: 'confirmed', notFound: 'notFound' } as const;
export type Verification = keyof typeof Verification;

/** Days before the last one from which a document is marked, and its organisation told. */
export const EXPIRING_WITHIN_DAYS = 30;

/** What ended something for good, whatever its days say; null while nothing did. */
export type LibraryEnd = Exclude<LibraryStanding, 'valid' | 'expiring' | 'expired'>;

/** Whether it counts today. The last day still counts. `soon`: today and 30 days. */
export function libraryStanding(
  facts: { readonly end: LibraryEnd | null; readonly validUntil: PlainDate | null },
  today: PlainDate,
  soon: PlainDate,
): LibraryStanding {
  if (facts.end !== null) return facts.end;
  if (facts.validUntil === null) return 'valid';
  if (facts.validUntil < today) return 'expired';
  return facts.validUntil <= soon ? 'expiring' : 'valid';
}
