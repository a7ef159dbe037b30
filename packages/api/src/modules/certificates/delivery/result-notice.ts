import { labels } from '@gongshen/shared/labels';
import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { DeliveryWishRow } from './delivery.entity.js';
import { ResultNoticeRow } from './notice.entity.js';
import { dayEnd } from './same-day.js';

const words = labels('zh-CN');

/**
 * 珠 18: the decision has reached the window with its document; the applicant is told by SMS the same day, and what becomes of the message
 * stays tied to the case. The message leaves after commit.
 */
export async function noticeDecision(tx: Tx, event: DomainEvent): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: event.caseId as string });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const outcome = itemCase.outcome === null ? '' : words.caseOutcome[itemCase.outcome];
  const messageId = await tellApplicantBySms(
    tx,
    application,
    `case:${itemCase.id}:decided`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）已办结：${outcome}。${await howToGetIt(tx, application.id)}`,
  );
  await keep(tx, itemCase, { occasion: 'decision', copies: null, messageId });
}

/** 珠 17: the paper result has come to the window later; whoever wants it on paper is told again. */
export async function noticePaper(tx: Tx, itemCase: ItemCaseRow, copies: number): Promise<void> {
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const wish = await tx.find(DeliveryWishRow, { applicationId: application.id });
  const next = wish?.method === 'post' ? '将按您填写的地址寄送。' : '请到综合窗口领取，领取时请携带身份证件。';
  const messageId = await tellApplicantBySms(
    tx,
    application,
    `case:${itemCase.id}:paper`,
    `您申请的“${itemCase.itemName}”（${itemCase.number}）的纸质结果已到综合窗口，${next}`,
  );
  await keep(tx, itemCase, { occasion: 'paper', copies, messageId });
}

async function howToGetIt(tx: Tx, applicationId: string): Promise<string> {
  const wish = await tx.find(DeliveryWishRow, { applicationId });
  if (wish?.method === 'counter') return '请携带身份证件到综合窗口领取。';
  if (wish?.method === 'post') return '将按您填写的地址寄送，发件后也可登录系统下载。';
  return '窗口发件后请登录系统下载或到综合窗口领取。';
}

async function keep(
  tx: Tx,
  itemCase: ItemCaseRow,
  about: Pick<ResultNoticeRow, 'occasion' | 'copies' | 'messageId'>,
): Promise<void> {
  await tx.insert(ResultNoticeRow, {
    id: tx.ids.next(),
    caseId: itemCase.id,
    applicationId: itemCase.applicationId,
    districtCode: itemCase.districtCode,
    reachedAt: tx.now,
    dayEndsAt: dayEnd(tx.now),
    toldAt: null,
    ...about,
  });
}
