import {
  nextNoticeState,
  nextSupplementState,
  type SupplementNoticeStep,
  type SupplementState,
} from '@gongshen/shared/procedure';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { resumeCase } from '../../cases/index.js';
import { dropDeadline } from '../../deadlines/index.js';
import { moveOwnClock, workingDays } from '../own-clock.js';
import { supplementBasis, supplementKey } from './issue-notice.js';
import { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';

/** A notice ends: the applicant's limit stops and nothing of it is watched. Answers its new state. */
export async function endNotice(
  tx: Tx,
  services: Services,
  notice: SupplementNoticeRow,
  step: SupplementNoticeStep,
  text: string,
) {
  const state = nextNoticeState(notice.state, step);
  if (state === null) throw new Error(`Supplement notice ${notice.id} is ${notice.state}: no ${step}`);
  const answered = step === 'answer' ? { answeredAt: tx.now } : {};
  await tx.update(SupplementNoticeRow, notice.id, notice.version, { state, ...answered });
  await moveOwnClock(tx, services, 'supplement', notice.id, workingDays(notice.answerWithin), { kind: 'stop', text });
  await dropDeadline(tx, 'supplement', notice.id);
  return state;
}

/** The requests of a notice are settled with it, and the time of their cases runs again, that day not counted. */
export async function goOnWithCases(
  tx: Tx,
  services: Services,
  notice: SupplementNoticeRow,
  step: 'answer' | 'lapse',
  text: string,
): Promise<void> {
  const agreed: SupplementState = 'agreed';
  for (const request of await tx.list(SupplementRequestRow, { noticeId: notice.id, state: agreed }, { id: 'asc' })) {
    const state = nextSupplementState(request.state, step) ?? request.state;
    await tx.update(SupplementRequestRow, request.id, request.version, { state });
    await resumeCase(tx, services, request.caseId, { key: supplementKey(notice.id), text, basis: supplementBasis });
  }
}
