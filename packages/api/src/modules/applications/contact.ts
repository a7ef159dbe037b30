import type { Actor } from '../../kernel/actor.js';
import type { Application } from './application.entity.js';

/** Who stands for the applicant: the person who came to the window, or nobody but the organisation's own people (珠 9). */
export function contactOf({ acting }: Actor): Pick<Application, 'contactName' | 'contactPhone'> {
  const person = acting.mandate?.person;
  return { contactName: person?.name ?? null, contactPhone: person?.phone ?? null };
}
