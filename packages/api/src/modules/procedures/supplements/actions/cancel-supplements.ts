import { isSupplementOpen, nextSupplementState, type SupplementState } from '@gongshen/shared/procedure';
import type { Tx } from '../../../../kernel/database/tx.js';
import type { Services } from '../../../../kernel/services.js';
import { endNotice } from '../end-notice.js';
import { SupplementNoticeRow, SupplementRequestRow } from '../supplement.entity.js';
import { noticeEvent, requestEvent } from '../supplement.event.js';

/**
 * The case was decided, withdrawn or terminated: nothing more is asked for it (domain §2). A notice stays for the other cases it names,
 * and ends with the last of them. Inside that act.
 */
export async function cancelSupplements(tx: Tx, services: Services, caseId: string): Promise<void> {
  for (const request of await tx.list(SupplementRequestRow, { caseId }, { id: 'asc' })) {
    if (!isSupplementOpen(request.state)) continue;
    const state = nextSupplementState(request.state, 'cancel') ?? request.state;
    await tx.update(SupplementRequestRow, request.id, request.version, { state });
    await requestEvent(tx, request, {
      type: 'supplement.cancelled',
      before: { state: request.state },
      after: { state },
      text: '办件已办结或终止，补件请求取消。',
    });
    if (request.noticeId !== null) await endWithoutCases(tx, services, request.noticeId);
  }
}

async function endWithoutCases(tx: Tx, services: Services, noticeId: string): Promise<void> {
  const agreed: SupplementState = 'agreed';
  if ((await tx.find(SupplementRequestRow, { noticeId, state: agreed })) !== null) return;
  const notice = await tx.get(SupplementNoticeRow, { id: noticeId });
  const text = `所涉办件均已终止，补件通知 ${notice.number} 取消，不必再答复。`;
  const state = await endNotice(tx, services, notice, 'cancel', text);
  await noticeEvent(tx, notice, {
    type: 'supplement.noticeCancelled',
    before: { state: notice.state },
    after: { state },
    text,
  });
}
