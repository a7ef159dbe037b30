import type { PublishedStanding } from '@gongshen/shared/information';

/** How a standing is underlined. */
export const standingTone = {
  effective: 'ok',
  notGranted: 'bad',
  changed: undefined,
  suspended: 'warn',
  revoked: 'bad',
  expired: undefined,
} as const satisfies Record<PublishedStanding, 'ok' | 'bad' | 'warn' | undefined>;
