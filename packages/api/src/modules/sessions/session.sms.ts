import { Role } from '@gongshen/shared/identity';
import { labels } from '@gongshen/shared/labels';
import type { Tx } from '../../kernel/database/tx.js';
import { Application, tellApplicantBySms } from '../applications/index.js';
import { findRecipients } from '../identity/index.js';
import type { JointSession } from './joint-session.entity.js';
import { SessionGuest, SessionInvitation } from './session-party.entity.js';

type Told = Pick<JointSession, 'id' | 'applicationId' | 'districtCode' | 'kind' | 'title' | 'sequence'>;

/** What a message begins with: “联合会审‘…’”. */
export function sessionName({ kind, title }: Pick<JointSession, 'kind' | 'title'>): string {
  return `${labels('zh-CN').sessionKind[kind]}“${title}”`;
}

/**
 * 邀请、改期、取消 by SMS: to the people of the invited units, the guests and the applicant; it leaves after commit.
 * @param occasion what it is about; with the session's sequence it makes each message once only
 */
export async function tellPartiesBySms(tx: Tx, session: Told, occasion: string, body: string): Promise<void> {
  const key = `session:${session.id}:${occasion}:${session.sequence}`;
  const phones = new Set<string>();
  for (const { unitId } of await tx.list(SessionInvitation, { sessionId: session.id })) {
    const roles = [Role.departmentHandler, Role.departmentApprover];
    const people = await findRecipients(tx, { roles, unitId, districtCode: session.districtCode });
    for (const { phone } of people) if (phone) phones.add(phone);
  }
  for (const { phone } of await tx.list(SessionGuest, { sessionId: session.id })) phones.add(phone);
  for (const phone of phones) {
    await tx.outbox({
      channel: 'sms',
      recipient: phone,
      body: `【工审】${body}`,
      payload: { sessionId: session.id },
      dedupeKey: `${key}:${phone}`,
    });
  }
  await tellApplicant(tx, session, `${occasion}:${session.sequence}`, body);
}

/** To the applicant alone: what is to be put right, and how it ended. */
export async function tellApplicant(
  tx: Tx,
  session: Pick<JointSession, 'id' | 'applicationId'>,
  occasion: string,
  body: string,
): Promise<void> {
  const application = await tx.get(Application, { id: session.applicationId });
  await tellApplicantBySms(tx, application, `session:${session.id}:${occasion}`, body);
}
