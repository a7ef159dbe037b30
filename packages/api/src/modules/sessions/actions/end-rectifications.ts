import { DeadlineSubject } from '@gongshen/shared/deadline';
import { nextRectificationState, type RectificationState } from '@gongshen/shared/session';
import type { Tx } from '../../../kernel/database/tx.js';
import { dropDeadline } from '../../deadlines/index.js';
import { JointSession } from '../joint-session.entity.js';
import { RectificationRow } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';

const unsettled: RectificationState[] = ['open', 'reported'];

/** domain §2: the case ended without a decision, and nothing of it is to be put right any more. Inside that act. */
export async function endRectificationsOfCase(tx: Tx, caseId: string, because: string): Promise<void> {
  await end(tx, await tx.list(RectificationRow, { caseId, state: unsettled }, { id: 'asc' }), because);
}

/** The same of a withdrawn application, for what a unit without a case asked for. */
export async function endRectificationsOf(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return;
  const where = { sessionId: [...sessionIds], state: unsettled };
  await end(tx, await tx.list(RectificationRow, where, { id: 'asc' }), '办件已经终止');
}

async function end(tx: Tx, rows: readonly RectificationRow[], because: string): Promise<void> {
  for (const row of rows) {
    const state = nextRectificationState(row.state, 'fallAway') ?? row.state;
    const recheckText = `${because}，不再整改。`;
    await tx.update(RectificationRow, row.id, row.version, { state, recheckText });
    await dropDeadline(tx, DeadlineSubject.rectification, row.id);
    await sessionEvent(tx, await tx.get(JointSession, { id: row.sessionId }), {
      type: 'rectification.fellAway',
      before: { rectificationId: row.id, state: row.state },
      after: { rectificationId: row.id, state },
      text: `${because}，不再整改“${row.text}”。`,
    });
  }
}
