import { NoticeState, nextApplicationStatus } from '@gongshen/shared/application';
import { dayInWords } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { CorrectionNoticeRow } from '../correction.entity.js';
import { endOpenNotice } from '../correction-clock.js';

/**
 * A correction that is never answered lapses the day after its last one (domain §2, §3), and another application may be opened. No
 * item time ever ran. Runs when the lamp of the applicant's limit turned red.
 */
export async function lapseApplication(tx: Tx, { applicationId, subjectId }: DeadlineRow): Promise<void> {
  const application = await tx.get(Application, { id: applicationId ?? '' });
  const status = nextApplicationStatus(application.status, 'lapse');
  if (status === null) return;
  const notice = await endOpenNotice(tx, application.id, NoticeState.lapsed, '补正期限届满未补正，申请失效。');
  if (notice?.id !== subjectId) throw new Error(`The open notice of application ${application.id} is not ${subjectId}`);
  await tx.update(Application, application.id, application.version, { status, openKey: null });
  await applicationEvent(tx, application, {
    type: 'application.lapsed',
    before: { status: application.status },
    after: { status, noticeId: notice.id, answerBy: notice.answerBy, districtCode: application.districtCode },
    text: `申请人未在${dayInWords(notice.answerBy)}前按通知 ${notice.number} 补正，申请 ${application.number ?? ''} 失效。`,
  });
  await tellApplicantBySms(
    tx,
    application,
    `lapsed:${notice.id}`,
    `您的申请 ${application.number} 未在${dayInWords(notice.answerBy)}前补齐补正，已失效。如仍需办理，请重新提交申请。`,
  );
}

/** 珠 10, domain §3: the applicant is reminded three working days before the last day, and on it. Answers when to remind again. */
export async function remindOfCorrection(
  tx: Tx,
  services: Pick<Services, 'calendar'>,
  { applicationId, subjectId }: DeadlineRow,
): Promise<string | null> {
  const application = await tx.get(Application, { id: applicationId ?? '' });
  const { number, answerBy } = await tx.get(CorrectionNoticeRow, { id: subjectId });
  if (tx.today > answerBy) return null;
  const last = tx.today === answerBy;
  const when = last
    ? `今天（${dayInWords(answerBy)}）是补正的最后一天`
    : `补正期限至${services.calendar.spoken(answerBy)}为止`;
  await applicationEvent(tx, application, {
    type: 'application.correctionReminded',
    after: { noticeId: subjectId, answerBy, text: `${when}，逾期未补正的，申请失效。` },
    text: `系统提醒申请人按通知 ${number} 补正：${when}。`,
  });
  await tellApplicantBySms(
    tx,
    application,
    `correction-reminder:${subjectId}:${tx.today}`,
    `您的申请 ${application.number} 有材料需要补齐补正，${when}，逾期未补正的，申请失效。`,
  );
  return last ? null : answerBy;
}
