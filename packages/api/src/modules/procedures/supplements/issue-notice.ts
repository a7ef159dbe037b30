import { nextSupplementState, SupplementNoticeState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { type Application, countRepeated, tellApplicantBySms } from '../../applications/index.js';
import { ItemCaseRow, suspendCase } from '../../cases/index.js';
import { watchDeadline } from '../../deadlines/index.js';
import { lastDay, moveOwnClock, workingDays } from '../own-clock.js';
import { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';
import { noticeEvent, requestEvent } from './supplement.event.js';
import { pointsOf } from './supplement.queries.js';

/** Pairs the two ends of the pause a notice puts into the time of each of its cases. */
export const supplementKey = (noticeId: string) => `supplement:${noticeId}`;
export const supplementBasis = '珠海办法第十一条、第十五条';

/**
 * 补件通知: everything the departments ask for and the lead unit agreed to, told the applicant once (珠 15). From today on the time of
 * each named case stands still, and the applicant's own limit runs.
 */
export async function issueNotice(
  tx: Tx,
  services: Services,
  actor: Actor,
  application: Application,
  requests: readonly SupplementRequestRow[],
  decision: { reason: string | null; within: number },
): Promise<void> {
  const id = tx.ids.next();
  const running = (await tx.list(SupplementNoticeRow, { applicationId: application.id })).length + 1;
  const number = `${application.number}-BC${running}`;
  const text = `牵头单位同意补件，出具补件通知 ${number}。`;
  const limit = workingDays(decision.within);
  const start = { kind: 'start', text, basis: supplementBasis } as const;
  const answerBy = lastDay(tx.today, await moveOwnClock(tx, services, 'supplement', id, limit, start));
  const notice: SupplementNoticeRow = {
    id,
    number,
    applicationId: application.id,
    projectId: application.projectId,
    state: SupplementNoticeState.open,
    issuedAt: tx.now,
    issuedBy: actor.accountId,
    answerWithin: decision.within,
    answerBy,
    answeredAt: null,
    version: 1,
  };
  await tx.insert(SupplementNoticeRow, notice);
  const itemNames: string[] = [];
  for (const request of requests) itemNames.push(await agree(tx, services, actor, request, notice, decision.reason));
  await watchDeadline(tx, {
    subjectType: 'supplement',
    subjectId: id,
    projectId: application.projectId,
    applicationId: application.id,
    caseId: null,
    unitId: null,
    forApplicant: true,
    districtCode: application.districtCode,
    dueOn: answerBy,
    lampKind: 'special',
    label: `补件通知 ${number}`,
  });
  const points = await pointsOf(tx, 'notice_id', [id]);
  const spoken = services.calendar.spoken(answerBy);
  await noticeEvent(tx, notice, {
    type: 'supplement.noticeIssued',
    after: {
      state: notice.state,
      number,
      answerBy,
      points: points.map(({ caseId, requirementCode, text: asked }) => ({ caseId, requirementCode, text: asked })),
      text: `${number}，共 ${points.length} 项，请于${spoken}前答复`,
    },
    text: `${actor.acting.unitName ?? ''}${text}涉及${itemNames.join('、')}，共 ${points.length} 项，请于${spoken}前答复。`,
  });
  await tellApplicantBySms(
    tx,
    application,
    `supplement:${id}`,
    `您的申请 ${application.number} 需要补充 ${points.length} 项内容（补件通知 ${number}），请于${spoken}前登录系统一次性补齐，期间审批时限暂停计算。`,
  );
}

/** One case of the notice: its time stops today, that day not counted (珠 11, 15). Answers the item's name. */
async function agree(
  tx: Tx,
  services: Services,
  actor: Actor,
  request: SupplementRequestRow,
  notice: SupplementNoticeRow,
  reason: string | null,
): Promise<string> {
  const state = nextSupplementState(request.state, 'agree');
  if (state === null) throw new Error(`Supplement request ${request.id} is ${request.state} and cannot be agreed to`);
  await tx.update(SupplementRequestRow, request.id, request.version, {
    state,
    decidedBy: actor.accountId,
    decidedAt: tx.now,
    decisionReason: reason,
    noticeId: notice.id,
  });
  const { itemName } = await tx.get(ItemCaseRow, { id: request.caseId });
  // Told from now on: it counts against the department that asks, not against the lead unit.
  const application = { id: request.applicationId, projectId: request.projectId };
  const issuer = { unitId: request.unitId, accountId: request.askedBy };
  const late = { names: request.repeatedNames, reason: request.repeatReason };
  await countRepeated(tx, issuer, application, 'supplement', { id: request.caseId, itemName }, late);
  await requestEvent(tx, request, {
    type: 'supplement.agreed',
    before: { state: request.state },
    after: {
      state,
      noticeId: notice.id,
      number: notice.number,
      decisionReason: reason,
      text: `补件通知 ${notice.number}`,
    },
    text: `${actor.acting.unitName ?? ''}同意“${itemName}”补件，见补件通知 ${notice.number}。`,
  });
  const text = `补件通知 ${notice.number} 出具，自当日起不计时。`;
  await suspendCase(tx, services, request.caseId, { key: supplementKey(notice.id), text, basis: supplementBasis });
  return `“${itemName}”`;
}
