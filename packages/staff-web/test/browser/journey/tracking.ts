import { expect, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';

export const park = factoryPark.registration.name;

/** The applicant's page on a phone: where it stands, what came out, why a deadline falls where it does, what is next. */
export async function readTracking(page: Page, project: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(project);
  await expect(page.getByRole('heading', { level: 1, name: park })).toBeVisible();
  const stage = page.getByRole('region', { name: '施工许可', exact: true });
  await expect(stage.getByText('已取得 5 项，未通过 1 项')).toBeVisible();
  const results = page.getByRole('region', { name: '审批结果' });
  for (const number of ['440402202611220101', '珠水不许〔2026〕6号']) {
    await expect(results.getByText(number)).toBeVisible();
  }
  const paper = await results.getByRole('link', { name: /下载建筑工程施工许可证/ }).getAttribute('href');
  const answer = await page.request.get(paper ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await stage.getByText('已取得 5 项，未通过 1 项').click();
  await stage.getByRole('link', { name: /时限说明.*消防设计审查/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('时限说明');
  await expect(page.getByText(/不计入|不计/).first()).toBeVisible();
  await page.goBack();
  // The next stage opens, with these results in hand.
  await page.getByRole('link', { name: '开始申报竣工验收' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '申报：竣工验收' })).toBeVisible();
}
