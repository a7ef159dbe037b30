import { nextApplicationStatus } from '@gongshen/shared/application';
import { dayInWords } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import { dayOf } from '../../../kernel/now.js';
import type { Services } from '../../../kernel/services.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { loadSheet } from '../application.sheet.js';
import { needsCheck } from '../check.rules.js';
import { receive } from '../receive.js';

/**
 * 许可法 32: not told within five working days what is missing, the application counts as received on the day it was submitted.
 * The system issues the receipt; the clocks of the cases run from that day, not counted. Runs when the window's lamp turned red.
 */
export async function deemReceived(tx: Tx, services: Services, { subjectId }: DeadlineRow): Promise<void> {
  const application = await tx.get(Application, { id: subjectId });
  if (nextApplicationStatus(application.status, 'deemReceived') === null || application.submittedAt === null) return;
  const receivedOn = dayOf(application.submittedAt);
  const on = dayInWords(receivedOn);
  const sheet = await loadSheet(tx, services, application, tx.today);
  const receipt = await receive(tx, services, application, sheet, {
    action: 'deemReceived',
    receivedOn,
    issuedBy: null,
    unitId: null,
    materials: sheet.requirements.filter(({ state }) => needsCheck(state)).map(({ name }) => name),
    text: (number) =>
      `窗口逾期未告知补正，系统出具正式收件回执 ${number}，收件日为提交之日${on}，申请已分发至各审批部门，自该日次日起计算办理时限。`,
    stopText: (number) => `逾期未告知补正，视为收件，系统出具回执 ${number}，初步核对结束`,
  });
  await applicationEvent(tx, application, {
    type: 'application.deemedReceived',
    before: { status: application.status },
    after: { receivedOn, receiptId: receipt.id, receiptNumber: receipt.number, districtCode: application.districtCode },
    text: `依照行政许可法第三十二条，申请 ${application.number ?? ''} 自提交之日${on}起视为收件。`,
  });
  await tellApplicantBySms(
    tx,
    application,
    'receipt',
    `您的申请 ${application.number} 因窗口逾期未告知补正，依法自提交之日${on}起视为收件，回执编号 ${receipt.number}，各部门同步开始办理。`,
  );
}
