import { Role } from '@gongshen/shared/identity';
import type { Tx } from '../../kernel/database/tx.js';
import { findRecipients } from '../identity/index.js';
import type { Application } from './application.entity.js';

/**
 * 珠 10: the applicant is told by SMS as well; the message leaves after commit. Nobody is told without a phone number.
 * Answers the message's id.
 */
export async function tellApplicantBySms(
  tx: Tx,
  application: Application,
  occasion: string,
  body: string,
): Promise<string | null> {
  const { organisationId } = application;
  const people = await findRecipients(tx, { roles: [Role.applicant], organisationId });
  // Who filed it, as long as that person may still act for the organisation; else a colleague.
  const filer = people.find(({ accountId }) => accountId === application.createdBy);
  // 珠 9: who filed at the window may have no account at all.
  const person = application.contactPhone === null ? (filer ?? people[0]) : filer;
  const phone = person?.phone ?? application.contactPhone;
  if (!phone) return null;
  return tx.outbox({
    channel: 'sms',
    recipient: phone,
    body: `【工审】${body}`,
    payload: { applicationId: application.id, accountId: person?.accountId ?? null },
    dedupeKey: `application:${application.id}:${occasion}`,
  });
}
