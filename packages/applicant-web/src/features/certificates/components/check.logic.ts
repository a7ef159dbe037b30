import { type CheckVerdict, checkCodeOfLink } from '@gongshen/shared/certificate';
import type { CheckQuery } from '../../../generated/graphql.js';
import type { Tone } from '../../../ui/Notice.js';

export type CheckedPaper = NonNullable<CheckQuery['check']['paper']>;

/** What a check said, of a code or of a file. */
export interface Checked {
  verdict: CheckVerdict;
  reason: string;
  compare: string | null;
  paper: CheckedPaper | null;
  /** Where the code that came with a file leads, when that is another paper. */
  otherCode?: { title: string; number: string | null } | null;
}

export const verdictTones: Record<CheckVerdict, Tone> = {
  valid: 'ok',
  notYetInForce: 'warn',
  altered: 'bad',
  superseded: 'warn',
  suspended: 'bad',
  revoked: 'bad',
  expired: 'warn',
  void: 'bad',
  unknown: 'bad',
  forged: 'bad',
};

/** A paper that stands, with the QR code of another: the paper in hand is not to be relied on. */
export function toneOf({ verdict, otherCode }: Checked): Tone {
  return otherCode ? 'bad' : verdictTones[verdict];
}

/** Bytes: nothing of ours is larger. */
export const checkedAtMost = 50 * 1024 * 1024;

export type FileProblem = 'empty' | 'tooLarge' | 'wrongType';

/** What stands against sending a chosen file; null: it may be sent, or looked at for a QR code. */
export function fileProblem({ size, type, name }: Pick<File, 'size' | 'type' | 'name'>): FileProblem | null {
  if (size === 0) return 'empty';
  if (size > checkedAtMost) return 'tooLarge';
  return type.startsWith('image/') || type === 'application/pdf' || /\.pdf$/i.test(name) ? null : 'wrongType';
}

export type QrReading = { kind: 'code'; code: string } | { kind: 'elsewhere'; text: string } | { kind: 'nothing' };

/** What a QR code says: a code of ours, an address that leads elsewhere, or nothing that could be read. */
export function readQr(text: string | null): QrReading {
  if (text === null || text.trim() === '') return { kind: 'nothing' };
  const code = checkCodeOfLink(text);
  return code === null ? { kind: 'elsewhere', text: text.trim().slice(0, 200) } : { kind: 'code', code };
}

export type CameraProblem = 'refused' | 'missing' | 'busy' | 'unavailable';

/** Why there is no picture, by the error of `getUserMedia` (W3C Media Capture and Streams, 10.3). */
export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  // Somebody else's at present, or broken off.
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  // An old browser, or an address without HTTPS: there is nothing to ask.
  return 'unavailable';
}
