import type { CertificateStanding } from '@gongshen/shared/certificate';
import type { Tone } from '../../ui/StatusTag.js';

export const standingTone: Record<CertificateStanding, Tone> = {
  preparing: 'active',
  notYetInForce: 'active',
  valid: 'good',
  suspended: 'warning',
  expired: 'neutral',
  superseded: 'neutral',
  revoked: 'bad',
  void: 'bad',
};

/** How long it holds, in words: the days as they are read, or what stands for none. */
export function validity(
  { validFrom, validUntil }: { validFrom: string | null; validUntil: string | null },
  readDate: (day: string) => string,
  words: { from: (day: string) => string; until: (day: string) => string; endless: string },
): string {
  if (validFrom === null) return validUntil === null ? words.endless : words.until(readDate(validUntil));
  if (validUntil === null) return words.from(readDate(validFrom));
  return `${readDate(validFrom)} — ${readDate(validUntil)}`;
}
