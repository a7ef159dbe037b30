import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import { Application, appendClockEvents, concludeApplication } from '../applications/index.js';
import { dropDeadline } from '../deadlines/index.js';
import { isConcluded } from './case.rules.js';
import { ItemCaseRow } from './item-case.entity.js';

/** After a case was decided or ended: the stage's clock stops with the last decision of the application (decided in the flow). */
export async function stopStageClock(tx: Tx, applicationId: string): Promise<void> {
  const cases = await tx.list(ItemCaseRow, { applicationId });
  if (cases.some(({ stoppedOn }) => stoppedOn === null)) return;
  const stops = await tx.query(
    "SELECT kind FROM clock_event WHERE subject_type = 'stage' AND subject_id = ? AND kind IN ('start', 'stop')",
    [applicationId],
  );
  if (stops.length !== 1) return;
  await appendClockEvents(tx, 'stage', applicationId, [
    { kind: 'stop', on: tx.today as PlainDate, text: '本阶段最后一个事项办结，阶段计时停止。' },
  ]);
  await dropDeadline(tx, 'stage', applicationId);
}

/** 珠 17, 18: when every case has ended and every result is handed out, or was taken back before, the application is concluded. */
export async function concludeWhenFinished(tx: Tx, applicationId: string): Promise<void> {
  const application = await tx.get(Application, { id: applicationId });
  const cases = await tx.list(ItemCaseRow, { applicationId });
  // A withdrawn one stays withdrawn, though its last result is handed out.
  if (
    application.status !== 'received' ||
    !isConcluded(cases.map(({ status, revokedAt }) => (revokedAt === null ? status : 'issued')))
  )
    return;
  await concludeApplication(tx, applicationId);
  await tx.event({
    type: 'application.concluded',
    subject: { type: 'application', id: applicationId },
    projectId: application.projectId,
    applicationId,
    before: { status: application.status },
    after: { status: 'concluded' },
    text: '本阶段全部事项办结并发件，申请办结。',
  });
}
