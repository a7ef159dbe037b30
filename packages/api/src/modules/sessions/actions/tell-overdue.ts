import { dayInWords } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Deadline } from '../../deadlines/index.js';
import { JointSession } from '../joint-session.entity.js';
import { sessionName } from '../session.sms.js';
import { RectificationRow } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';

/** The day has passed and nothing was reported: the unit that asked and those who lead the stage are told; the alert tells the applicant. */
export async function tellOverdue(tx: Tx, { subjectId }: Pick<Deadline, 'subjectId'>): Promise<void> {
  const rectification = await tx.get(RectificationRow, { id: subjectId });
  const { dueOn } = rectification;
  const session = await tx.get(JointSession, { id: rectification.sessionId });
  const text = `${sessionName(session)}中的整改“${rectification.text}”逾期未报告，应于${dayInWords(dueOn)}前完成`;
  await sessionEvent(tx, session, {
    type: 'rectification.overdue',
    after: { rectificationId: rectification.id, unitId: rectification.unitId, dueOn, text },
    text: `${text}。`,
  });
}
