import { expect, type Page } from '@playwright/test';

/** Signs a demonstration account in; the list of projects is open afterwards. */
export async function applicantSignsIn(page: Page, loginName: string): Promise<void> {
  await page.goto('/login');
  await fillIn(page, loginName);
  await expect(page.getByRole('heading', { name: '我的项目' })).toBeVisible();
}

/** Fills in the form for signing in, on its page or in the dialog over another page. */
export async function fillIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').fill('Gongshen@2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
