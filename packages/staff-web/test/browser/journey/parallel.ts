import { expect, type Page } from '@playwright/test';
import {
  acceptCase,
  approveOwing,
  attachResult,
  decide,
  giveOpinion,
  openCase,
  openLane,
  rowOf,
} from './department.js';
import { openTask } from './people.js';
import { park } from './tracking.js';

/**
 * Five departments decide the six items of the factory park: one waits for another's result, one refuses, one approves with
 * conditions; the lead unit watches and urges. `page` signs a person in.
 */
export async function decideAll(page: (loginName: string) => Promise<Page>): Promise<void> {
  // All departments at once (珠 12): one waits for another's result before it can begin.
  const housing = await page('zjj-jb');
  await openLane(housing, '等待其他事项');
  await expect(rowOf(housing, '建设工程消防设计审查')).toHaveCount(1);

  const drawings = await page('stjg-sp');
  await openCase(drawings, '待受理', '施工图设计文件审查');
  await acceptCase(drawings);
  await giveOpinion(drawings, '同意', '施工图设计文件符合强制性标准。');
  await attachResult(drawings, '报告', '审图〔2026〕118号');
  await decide(drawings, '通过');

  const civilAir = await page('rfb-sp');
  await openCase(civilAir, '待受理', '应建防空地下室');
  await acceptCase(civilAir);
  await expect(civilAir.getByText('暂不能办结').first()).toBeVisible();
  await giveOpinion(civilAir, '同意', '防空地下室面积和防护等级符合规定。');
  await attachResult(civilAir, '批文', '珠人防审〔2026〕41号');
  await decide(civilAir, '通过');

  const weather = await page('qxj-sp');
  await openCase(weather, '待受理', '雷电防护装置设计审核');
  await acceptCase(weather);
  await giveOpinion(weather, '有条件同意', '须补充接地电阻计算书。');
  await attachResult(weather, '批文', '珠气防雷〔2026〕27号');
  await approveOwing(weather, '接地电阻计算书');

  const water = await page('swj-sp');
  await openCase(water, '待受理', '城镇污水排入排水管网许可');
  await acceptCase(water);
  await giveOpinion(water, '不同意', '接驳位置的管网容量不足。');
  await attachResult(water, '不予许可决定书', '珠水不许〔2026〕6号');
  await decide(water, '不予许可', {
    words: { label: '不予许可的理由', text: '屏东二路污水管网容量不足，不符合接驳条件。' },
  });

  // Its prerequisite was met by the drawings' review: now it can begin, and reads the others' opinions (珠 2).
  const approver = await page('zjj-sp');
  await openCase(approver, '待受理', '建设工程消防设计审查');
  await acceptCase(approver);
  await approver.getByRole('tab', { name: /各部门意见与进展/ }).click();
  await expect(approver.getByText('接驳位置的管网容量不足。')).toBeVisible();
  await giveOpinion(approver, '同意', '消防设计符合规定。');
  await attachResult(approver, '批文', '珠建消审〔2026〕52号');
  await decide(approver, '通过');

  // The lead unit sees the whole stage and urges what is left (珠 15).
  const lead = await page('zjj-qt');
  await openTask(lead, '并联审批统筹');
  await lead.getByRole('link', { name: park }).click();
  await expect(lead.getByRole('heading', { name: '谁等谁' })).toBeVisible();
  await expect(lead.getByText('须补充接地电阻计算书。').first()).toBeVisible();
  await lead.getByRole('button', { name: /催办.*施工许可证核发/ }).click();
  await lead.getByRole('dialog').getByRole('button', { name: '发出催办' }).click();
  await expect(lead.getByText(/已催办/).first()).toBeVisible();

  await openCase(approver, '待受理', '建筑工程施工许可证核发');
  await acceptCase(approver);
  await giveOpinion(approver, '同意', '具备施工条件。');
  await attachResult(approver, '证照', '440402202611220101');
  await decide(approver, '通过');
}
