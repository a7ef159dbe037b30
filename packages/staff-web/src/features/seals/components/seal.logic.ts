import type { SealState } from '@gongshen/shared/graphql';
import type { Tone } from '../../../ui/StatusTag.js';

export const toneOf: Record<SealState, Tone> = {
  pending: 'warning',
  active: 'good',
  suspended: 'warning',
  retired: 'neutral',
};

interface Dated {
  state: SealState;
  endsSoon: boolean;
  daysLeft?: number | null;
}

/** What has to be said about a seal before anything else; null: nothing. */
export function warningOf({ state, endsSoon, daysLeft }: Dated): 'ended' | 'endsSoon' | null {
  if (state === 'retired' || !endsSoon || daysLeft === null || daysLeft === undefined) return null;
  return daysLeft < 0 ? 'ended' : 'endsSoon';
}

/** A fingerprint in groups of four, to be compared by eye. */
export function grouped(hex: string): string {
  return (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}

/** Where a text can be downloaded from, as a file made in the browser. */
export function textFile(text: string): string {
  return `data:application/octet-stream;charset=utf-8,${encodeURIComponent(text)}`;
}

/** True for a text that holds at least one certificate; the server judges it. */
export function holdsCertificate(text: string): boolean {
  return /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/.test(text);
}
