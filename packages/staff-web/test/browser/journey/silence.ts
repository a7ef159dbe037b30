import { expect, type Page } from '@playwright/test';
import { openProject } from './office.js';

/** Projects of the demonstration nobody answered for (packages/api/src/demo/demo-completion.ts). */
export const charging = '云帆精密仪器充电及仓储配套用房';
export const canteen = '凤凰智造产业园食堂及活动中心';

/** A correction that was never answered: the applicant reads why it is over, and begins again. */
export async function beginAgain(page: Page): Promise<void> {
  await openProject(page, charging);
  const stage = page.getByRole('region', { name: '施工许可', exact: true });
  await expect(stage.getByText('逾期未补正')).toBeVisible();
  await expect(stage.getByText(/补齐补正通知到期没有答复，这份申报已失效，没有计算过审批时限/)).toBeVisible();
  await stage.getByRole('link', { name: /^查看申报件/ }).click();
  await expect(page.getByRole('heading', { name: '补齐补正通知' }).first()).toBeVisible();
  await openProject(page, charging);
  await stage.getByRole('link', { name: '重新申报' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '申报：施工许可' })).toBeVisible();
  await page.getByRole('button', { name: /^开始填写/ }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
}

/** Silence of the window counts as receipt (许可法 32): the applicant has nothing to do, and reads why. */
export async function readDeemedReceipt(page: Page): Promise<void> {
  await openProject(page, canteen);
  const stage = page.getByRole('region', { name: '施工许可', exact: true });
  await expect(stage.getByText(/^视为受理：窗口在 5 个工作日内没有一次性告知补正/)).toBeVisible();
  await expect(stage.getByText(/已用 \d+ 个工作日/).first()).toBeVisible();
}

/** The window reads the same of its own queue. */
export async function readDeemedAtWindow(page: Page): Promise<void> {
  await page.goto('/staff/intake?lane=done');
  await page.getByRole('link', { name: canteen }).click();
  await expect(page.getByText(/已按视为受理出具正式收件回执/)).toBeVisible();
}
