import type { DeliveryMethod } from '@gongshen/shared/certificate';
import {
  addressProblem,
  type Carrier,
  type ContactProblem,
  type IdentityPaper,
  phoneProblem,
  type RecipientRelation,
  trackingNumberProblem,
} from '@gongshen/shared/delivery';

/** What the window fills in, by whatever way. */
export interface HandOverValues {
  method: DeliveryMethod;
  recipient: string;
  relation?: RecipientRelation;
  identityPaper?: IdentityPaper;
  identityNumber?: string;
  copies?: number;
  signatureFileId?: string;
  phone?: string;
  address?: string;
  carrier?: Carrier;
  carrierName?: string;
  trackingNumber?: string;
}

/** Only what the way needs leaves the form: an identity number typed before the way was changed does not. */
export function handOverInput(values: HandOverValues) {
  const { method } = values;
  const recipient = values.recipient.trim();
  if (method === 'counter') {
    const { relation, identityPaper, copies, signatureFileId } = values;
    return {
      method,
      recipient,
      relation,
      identityPaper,
      identityNumber: values.identityNumber?.trim(),
      copies,
      signatureFileId,
    };
  }
  if (method === 'post') {
    const { copies, carrier } = values;
    return {
      method,
      recipient,
      copies,
      carrier,
      carrierName: carrier === 'other' ? values.carrierName?.trim() : undefined,
      trackingNumber: values.trackingNumber?.trim(),
      phone: values.phone?.trim(),
      address: values.address?.trim(),
    };
  }
  return { method, recipient };
}

/** The same judgement as the server's, for the field. */
export const fieldProblem: Record<'phone' | 'address' | 'trackingNumber', (text: string) => ContactProblem | null> = {
  phone: phoneProblem,
  address: addressProblem,
  trackingNumber: trackingNumberProblem,
};
