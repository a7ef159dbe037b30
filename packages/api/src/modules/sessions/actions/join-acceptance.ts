import type { Tx } from '../../../kernel/database/tx.js';
import { givePart } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { JointSession, SessionCase } from '../joint-session.entity.js';
import { sessionEvent } from '../session-event.js';
import { SessionInvitation } from '../session-party.entity.js';

/**
 * An item the lead unit adds while a completion acceptance is under way is accepted with the others: one date, all departments
 * (沪 15). Its unit is invited if it was not; nothing happens when none is under way.
 */
export async function joinAcceptance(tx: Tx, applicationId: string, itemCode: string): Promise<void> {
  const session = await tx.find(JointSession, { acceptanceKey: applicationId });
  if (session === null || (session.state !== 'called' && session.state !== 'held')) return;
  const { id: caseId, unitId, itemName } = await tx.get(ItemCaseRow, { applicationId, itemCode });
  const { id: sessionId, projectId } = session;
  await tx.insert(SessionCase, { sessionId, caseId });
  if ((await tx.find(SessionInvitation, { sessionId, unitId })) === null) {
    const unanswered = {
      answer: 'pending' as const,
      answeredBy: null,
      answeredAt: null,
      remark: null,
      attendees: null,
    };
    await tx.insert(SessionInvitation, { id: tx.ids.next(), sessionId, unitId, ...unanswered, attended: null });
    await givePart(tx, projectId, [unitId], { sourceType: 'session', sourceId: sessionId });
  }
  const said = `“${itemName}”并入“${session.title}”`;
  await sessionEvent(tx, session, {
    type: 'session.caseAdded',
    after: { caseId, itemCode, unitIds: [unitId], text: said },
    text: said,
    audience: 'authority',
  });
}
