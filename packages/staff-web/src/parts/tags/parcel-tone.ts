import type { ParcelState } from '@gongshen/shared/delivery';
import type { Tone } from '../../ui/StatusTag.js';

/** How the state of a delivery is underlined. */
export const parcelTone: Readonly<Record<ParcelState, Tone>> = {
  delivered: 'good',
  posted: 'active',
  signedFor: 'good',
  returned: 'bad',
  takenBack: 'neutral',
};
