import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application, ApplicationItem, appendClockEvents } from '../../applications/index.js';
import { watchDeadline } from '../../deadlines/index.js';
import { deemedReceived, openingEvents } from '../case.rules.js';
import { makeCases } from '../make-cases.js';

/**
 * 珠 12: the formal receipt distributes the application to all its departments at once. 珠 11: the clocks of the cases and of the
 * stage start. Runs inside the receipt's unit of work.
 */
export async function createCases(tx: Tx, services: Services, applicationId: string): Promise<void> {
  const application = await tx.get(Application, { id: applicationId });
  const items = await tx.list(ApplicationItem, { applicationId });
  const receivedOn = application.receivedOn ?? tx.today;
  // 许可法 32: what follows from silence counts from the day of the submission; every other receipt from its own day.
  const deemed = receivedOn < tx.today;
  await startStageClock(tx, services, application, deemed);
  await makeCases(tx, services, application, items, {
    on: receivedOn,
    opening: (prerequisites) =>
      openingEvents(receivedOn as PlainDate, prerequisites, deemed ? deemedReceived : undefined),
  });
}

/** The stage's clock runs from the receipt to the last decision; waiting never stops it (domain §3). */
async function startStageClock(tx: Tx, services: Services, application: Application, deemed: boolean): Promise<void> {
  if (application.stageLimit === null) return;
  await appendClockEvents(tx, 'stage', application.id, [
    {
      kind: 'start',
      on: (application.receivedOn ?? tx.today) as PlainDate,
      text: deemed
        ? '窗口逾期未告知补正，阶段计时自提交之日开始，当日不计。'
        : '窗口出具正式收件回执，阶段计时开始，收件当日不计。',
      basis: deemed ? '行政许可法第三十二条' : '珠海办法第十一条',
    },
  ]);
  // 珠 15, 20: the unit that leads the stage is told when it comes near its limit.
  const stage = services.catalogue.get(application.catalogueId).stage(application.stageCode);
  await watchDeadline(tx, {
    subjectType: 'stage',
    subjectId: application.id,
    projectId: application.projectId,
    applicationId: application.id,
    caseId: null,
    unitId: application.leadUnitId,
    forApplicant: false,
    districtCode: application.districtCode,
    dueOn: application.stageDueOn,
    lampKind: 'ordinary',
    label: `${stage.name}阶段（申请 ${application.number ?? ''}）`,
  });
}
