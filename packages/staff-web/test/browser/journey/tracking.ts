import { expect, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';

export const park = factoryPark.registration.name;

/** The applicant's page on a phone: where it stands, what came out, why a deadline falls where it does, what is next. */
export async function readTracking(page: Page, project: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(project);
  await expect(page.getByRole('heading', { level: 1, name: park })).toBeVisible();
  for (const outcome of ['440402202611220101', '珠水不许〔2026〕6号']) await expect(page.getByText(outcome).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /建筑工程施工许可证/ }).first().click(),
  ]);
  expect(await download.failure()).toBeNull();
  await page.getByRole('link', { name: /时限说明/ }).first().click();
  await expect(page.getByText(/不计/).first()).toBeVisible();
  await page.goBack();
  // The next stage opens with these results in hand.
  await expect(page.getByRole('link', { name: /申报.*竣工验收|竣工验收.*申报/ }).first()).toBeVisible();
}
