import type { Tx } from '../../kernel/database/tx.js';
import { Account } from '../identity/index.js';
import type { Application } from './application.entity.js';

/** 珠 10: the applicant is told by SMS as well; the message leaves after commit. Nobody is told without a phone number. */
export async function tellApplicantBySms(
  tx: Tx,
  application: Application,
  occasion: string,
  body: string,
): Promise<void> {
  const person = await tx.find(Account, { id: application.createdBy });
  if (!person?.phone) return;
  await tx.outbox({
    channel: 'sms',
    recipient: person.phone,
    body: `【工审】${body}`,
    payload: { applicationId: application.id, accountId: person.id },
    dedupeKey: `application:${application.id}:${occasion}`,
  });
}
