import { expect, type Page } from '@playwright/test';
import { chooseFromList } from './choices.js';
import { itemForApplicant, office } from './office.js';
import { openTask } from './people.js';

/** The department asks its head for more days, with the reason (许可法 42). */
export async function askForDays(page: Page, days: number, reason: string): Promise<void> {
  const panel = page.getByRole('region', { name: '延期', exact: true });
  await panel.getByRole('button', { name: '申请延期' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('延长天数').fill(String(days));
  await dialog.getByLabel('延期理由').fill(reason);
  await dialog.getByRole('button', { name: '提交延期申请' }).click();
  await expect(panel.getByText('待负责人批准')).toBeVisible();
}

/** The head of the department agrees. */
export async function grantDays(page: Page, item: string): Promise<void> {
  await openTask(page, '延期审批');
  const entry = page.getByRole('listitem').filter({ hasText: office }).filter({ hasText: item });
  await entry.getByRole('button', { name: /^批准延期/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/不是暂停/)).toBeVisible();
  await dialog.getByRole('button', { name: '确认批准' }).click();
  await expect(page.getByText('已批准延期，并已告知申请人')).toBeVisible();
  await expect(entry).toHaveCount(0);
}

/** The due day an approved extension has led to, from the case's page. */
export async function extendedUntil(page: Page): Promise<string> {
  const moves = await page
    .getByRole('region', { name: '延期', exact: true })
    .getByText(/由.+延至/)
    .textContent();
  const [, before, after] = moves?.match(/由(\S+日)延至(\S+日)/) ?? [];
  expect(before).toBeTruthy();
  expect(after).not.toBe(before);
  return after ?? '';
}

/** A department asks the lead unit to have a material brought anew (珠 14, 15). */
export async function askForSupplement(page: Page, ask: { reason: string; about: string; text: string }) {
  await page.getByRole('tab', { name: /^补件/ }).click();
  await page.getByRole('button', { name: '申请补件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('补件理由').fill(ask.reason);
  await chooseFromList(dialog, '第 1 项涉及的材料', ask.about);
  await dialog.getByLabel('第 1 项要求').fill(ask.text);
  await dialog.getByRole('button', { name: '提交牵头单位' }).click();
  await expect(page.getByText('待牵头单位决定')).toBeVisible();
}

/** The lead unit reads the notice as the applicant will, and sends it: only now does time stop. */
export async function agreeToSupplement(page: Page, item: string): Promise<void> {
  await openTask(page, '并联审批统筹');
  await page.getByText('待审定补件', { exact: true }).click();
  await page.getByRole('checkbox', { name: new RegExp(item) }).check();
  await page.getByRole('button', { name: '同意所选（1）', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/自今日起暂停计时/)).toBeVisible();
  await dialog.getByRole('button', { name: '发出补件通知' }).click();
  await expect(page.getByText('补件通知已发出，相关办件暂停计时')).toBeVisible();
}

/** 时限说明 of an item as the applicant reads it: limit, used and remaining as numbers of days. */
export async function explain(page: Page, item: string): Promise<{ limit: number; used: number; remaining: number }> {
  const entry = await itemForApplicant(page, item);
  await entry.getByRole('link', { name: /^时限说明/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: `时限说明：${item}` })).toBeVisible();
  const summary = await page.getByText(/^时限 \d+ 个工作日/).textContent();
  const number = (pattern: RegExp) => Number(summary?.match(pattern)?.[1]);
  return { limit: number(/^时限 (\d+)/), used: number(/已用 (\d+)/), remaining: number(/剩余 (\d+)/) };
}

/** What the ledger says of a pause or an extension, and when the limit would have ended without it. */
export async function expectInterruption(page: Page, words: string | RegExp): Promise<void> {
  const entry = page.getByRole('region', { name: '暂停、等待和延长' }).getByRole('listitem').filter({ hasText: words });
  await expect(entry).toHaveCount(1);
  await expect(entry.getByText(/若没有这一情况，应于\d{4}年\d{1,2}月\d{1,2}日.*到期。/)).toBeVisible();
}
