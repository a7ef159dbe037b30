import { dayInWords } from '@gongshen/shared/clock';
import { nextNoticeState } from '@gongshen/shared/procedure';
import type { Tx } from '../../../../kernel/database/tx.js';
import type { Services } from '../../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../../applications/index.js';
import { endNotice, goOnWithCases } from '../end-notice.js';
import { SupplementNoticeRow } from '../supplement.entity.js';
import { noticeEvent } from '../supplement.event.js';

/**
 * Nobody answered within the applicant's limit: the notice lapses, the time of its cases runs again and the departments decide on what there
 * is. By the system, from the deadline.
 */
export async function lapseSupplement(tx: Tx, services: Services, noticeId: string): Promise<void> {
  const notice = await tx.get(SupplementNoticeRow, { id: noticeId });
  if (nextNoticeState(notice.state, 'lapse') === null) return;
  const application = await tx.get(Application, { id: notice.applicationId });
  const text = `申请人未在${dayInWords(notice.answerBy)}前答复补件通知 ${notice.number}，通知失效，按现有材料继续审查。`;
  const state = await endNotice(tx, services, notice, 'lapse', text);
  await noticeEvent(tx, notice, {
    type: 'supplement.lapsed',
    before: { state: notice.state },
    after: { state, text: notice.number },
    text,
  });
  await goOnWithCases(tx, services, notice, 'lapse', text);
  await tellApplicantBySms(tx, application, `supplement:${noticeId}:lapsed`, `您的申请 ${application.number}：${text}`);
}
