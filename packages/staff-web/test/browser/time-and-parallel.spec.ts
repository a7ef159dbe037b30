import { expect, test } from '@playwright/test';
import { staffSignsIn } from './journey/people.js';
import {
  askForSupplement,
  consult,
  openProcedure,
  passProcedure,
  readInterruptions,
  refuseSupplement,
  setDate,
} from './journey/time.js';

/** On demonstration data that no other journey changes. */
const dormitory = '凤凰智造产业园员工宿舍项目';

test('a special procedure stops the clock, the lead unit answers a supplement and sets a date', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page: reviewer } = await staffSignsIn(browser, 'stjg-sp');
  await reviewer.goto('/staff/workbench?lane=inReview');
  await reviewer
    .getByRole('row')
    .filter({ hasText: dormitory })
    .getByRole('link', { name: '施工图设计文件审查' })
    .click();
  await reviewer.waitForURL(/\/cases\//);
  const caseAddress = reviewer.url();
  await openProcedure(reviewer, '整改回复', 5);
  await passProcedure(reviewer);
  await readInterruptions(reviewer);

  await reviewer.goto(caseAddress);
  await askForSupplement(reviewer, '补充结构计算书的荷载取值说明');
  const link = await consult(reviewer, '珠海市气象局', '珠海供电局城区分局');
  expect(link).toMatch(/^https?:\/\/.+\/consultations\//);
  await expect(reviewer.getByRole('row').filter({ hasText: '珠海供电局城区分局' })).toHaveCount(1);

  const { page: lead } = await staffSignsIn(browser, 'zjj-qt');
  await lead.goto('/staff/parallel-review');
  await lead.getByRole('link', { name: dormitory }).click();
  await expect(lead.getByRole('heading', { name: '谁等谁' })).toBeVisible();
  await refuseSupplement(lead, '计算书第三章已有荷载取值。');
  await setDate(lead);

  await reviewer.goto(caseAddress);
  await expect(reviewer.getByText(/要求出具初审意见/).first()).toBeVisible();
  await reviewer.getByRole('tab', { name: /^补件/ }).click();
  await expect(reviewer.getByText('计算书第三章已有荷载取值。')).toBeVisible();
});
