import { expect, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';
import { choose } from './choices.js';

const projectName: string = factoryPark.registration.name;

/** Confirms the brought-in results of the factory park, paper by paper. */
export async function confirmBroughtIn(page: Page): Promise<void> {
  await page.goto('/staff/intake');
  await page.getByRole('tab', { name: /以往结果待核/ }).click();
  for (const { documentNumber } of factoryPark.broughtIn) {
    const row = page.getByRole('row').filter({ hasText: documentNumber });
    await row.getByRole('button', { name: /核验/ }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText(documentNumber)).toBeVisible();
    await expect(drawer.locator('canvas').first()).toBeVisible();
    await choose(drawer, '与文书一致，予以确认');
    await drawer.getByRole('button', { name: '提交核验结论' }).click();
    await expect(row).toHaveCount(0);
  }
}

/** Opens the application from the queue. */
export async function openFromQueue(page: Page, project = projectName): Promise<void> {
  await page.goto('/staff/intake');
  await page.getByRole('link', { name: project }).click();
  await page.waitForURL(/\/staff\/intake\/[0-9a-f-]{36}/);
  await expect(page.getByRole('navigation', { name: '材料目录' })).toBeVisible();
}

const progress = (page: Page) => page.getByText(/已核 \d+\/\d+/).first();

/** Looks at every material still unchecked; those named fail with a remark, the others pass. */
export async function checkMaterials(page: Page, failing: readonly string[]): Promise<void> {
  const start = page.getByRole('button', { name: '开始核对' });
  if (await start.isVisible()) await start.click();
  await expect(start).toHaveCount(0);
  const entries = page.getByRole('navigation', { name: '材料目录' }).getByRole('button');
  const count = await entries.count();
  for (let index = 0; index < count; index += 1) {
    const entry = entries.nth(index);
    // Passed before and unchanged: need not be looked at again.
    if ((await entry.getByText('上次已核符合，材料未变').count()) > 0) continue;
    await entry.click();
    const name = await entry.locator('.gs-tree-name').evaluate((element) => element.firstChild?.textContent ?? '');
    const form = page.getByRole('form', { name: `核对${name}`, exact: true });
    if (!(await form.isVisible())) continue;
    if (failing.includes(name)) {
      await form.getByText('是', { exact: true }).nth(0).click();
      await form.getByText('否', { exact: true }).nth(1).click();
      await form.getByText('是', { exact: true }).nth(2).click();
      await form.getByLabel('补充说明').fill('扫描件第一页字迹不清，请重新扫描');
      await form.getByRole('button', { name: '保存核对结果' }).click();
      await expect(entry.getByText('已核，不符合', { exact: true })).toBeAttached();
    } else {
      await form.getByRole('button', { name: /全部符合/ }).click();
      await expect(entry.getByText('已核，符合', { exact: true })).toBeAttached();
    }
  }
  await expect(progress(page)).toHaveText(/已核 (\d+)\/\1/);
}

export async function issueCorrection(page: Page): Promise<void> {
  await page.getByRole('button', { name: '出具补齐补正通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确认发出' }).click();
  await expect(page.getByText('补齐补正通知已发出')).toBeVisible();
}

export async function issueReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: '出具正式收件回执' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认出具' }).click();
  await expect(page.getByText(/已出具正式收件回执/).first()).toBeVisible();
}

async function openIssuance(page: Page, project: string): Promise<void> {
  await page.goto('/staff/issuance');
  await page.getByRole('link', { name: project }).click();
  await page.waitForURL(/\/staff\/issuance\/[0-9a-f-]{36}/);
}

/** Hands the result of one item of a project to who fetches it. */
export async function handOut(page: Page, project: string, item: string, recipient: string): Promise<void> {
  await openIssuance(page, project);
  const button = page.getByRole('button', { name: `发件：${item}`, exact: true });
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('领取人').fill(recipient);
  await dialog.getByRole('button', { name: '确认发件' }).click();
  await expect(button).toHaveCount(0);
}

/** Hands several results of a project out at once, electronically: to the organisation, which the dialog names itself. */
export async function handOutTogether(page: Page, project: string, items: readonly string[]): Promise<void> {
  await openIssuance(page, project);
  for (const item of items) await page.getByRole('checkbox', { name: `选择：${item}` }).check();
  await page.getByRole('button', { name: `一并发件（${items.length} 件）` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('领取人')).not.toHaveValue('');
  await dialog.getByRole('button', { name: '确认发件' }).click();
  await expect(page.getByText('本次申报的结果已全部发出，申报办结。')).toBeVisible();
}

/** Hands out every result of the factory park that is ready; answers how many. */
export async function handOutAll(page: Page): Promise<number> {
  await openIssuance(page, projectName);
  const buttons = page.getByRole('button', { name: /^发件：/ });
  await expect(buttons.first()).toBeVisible();
  const count = await buttons.count();
  for (let left = count; left > 0; left -= 1) {
    await buttons.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('领取人').fill('陈敏');
    await dialog.getByRole('button', { name: '确认发件' }).click();
    await expect(buttons).toHaveCount(left - 1);
  }
  return count;
}
