import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { addressProblem, type ContactProblem, personNameProblem, phoneProblem } from '@gongshen/shared/delivery';

/** How and where to, as the person fills it in. */
export interface DeliveryChoiceValues {
  method: DeliveryMethod;
  recipient: string;
  phone: string;
  address: string;
}

export type DeliveryField = 'recipient' | 'phone' | 'address';

/** What is wrong with where the post is to bring it, judged as the server does; nothing for the other ways. */
export function choiceProblems(values: DeliveryChoiceValues): Partial<Record<DeliveryField, ContactProblem>> {
  if (values.method !== 'post') return {};
  const found = {
    recipient: personNameProblem(values.recipient),
    phone: phoneProblem(values.phone),
    address: addressProblem(values.address),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

/** Whether there is anything to save: an address typed and left for another way is not. */
export function isChanged(
  values: DeliveryChoiceValues,
  known: { method: string; recipient?: string | null; phone?: string | null; address?: string | null },
): boolean {
  if (values.method !== known.method) return true;
  if (values.method !== 'post') return false;
  return (['recipient', 'phone', 'address'] as const).some((field) => values[field].trim() !== (known[field] ?? ''));
}
