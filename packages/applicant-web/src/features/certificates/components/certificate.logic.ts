import type { CertificateStanding } from '@gongshen/shared/certificate';

export const standingTones: Record<CertificateStanding, 'accent' | 'ok' | 'warn' | 'bad' | undefined> = {
  preparing: 'accent',
  notYetInForce: 'accent',
  valid: 'ok',
  suspended: 'bad',
  expired: undefined,
  superseded: undefined,
  revoked: 'bad',
  void: 'bad',
};
