import { expect, type Page } from '@playwright/test';
import { choose } from './choices.js';
import { chooseDay } from './department.js';
import { paper } from './papers.js';

/** From the case to its special procedures; opens one and answers with the number of its notice. */
export async function openProcedure(page: Page, kind: string, days: number): Promise<void> {
  await page.getByRole('link', { name: '启动或办理特别程序' }).click();
  await page.getByRole('button', { name: `启动${kind}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('启动理由').fill('审查发现需要修改的内容，须由设计单位整改。');
  await dialog.getByLabel('承诺办理时间').fill(String(days));
  await dialog.locator('input[type=file]').setInputFiles(paper('整改通知.pdf', '整改通知'));
  await expect(dialog.getByText('已上传')).toBeVisible();
  await expect(dialog.getByText(/自今日起本办件暂停审批计时/)).toBeVisible();
  await dialog.getByRole('button', { name: '确认启动' }).click();
  await expect(page.getByText(`已启动${kind}`)).toBeVisible();
  await expect(page.getByRole('region', { name: '办件时限' }).getByText(/暂停中/)).toBeVisible();
}

export async function passProcedure(page: Page): Promise<void> {
  await page.getByRole('button', { name: '作出结论' }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, '通过');
  await dialog.getByLabel('结论说明').fill('整改符合要求。');
  await dialog.getByRole('button', { name: '确认结论' }).click();
  await expect(page.getByText('已记录为通过')).toBeVisible();
  await expect(page.getByRole('region', { name: '办件时限' }).getByText(/暂停中/)).toHaveCount(0);
}

/** What the promised clock says of its interruptions. */
export async function readInterruptions(page: Page): Promise<void> {
  await page.getByRole('region', { name: '办件时限' }).getByRole('button', { name: '时限说明' }).click();
  await expect(page.getByText(/没有这次暂停，应于.*到期/)).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Close|关闭/ })
    .click();
}

export async function askForSupplement(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: /^补件/ }).click();
  await page.getByRole('button', { name: '申请补件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('补件理由').fill('图纸深度不足，无法审查。');
  await dialog.getByLabel('第 1 项要求').fill(text);
  await dialog.getByRole('button', { name: '提交牵头单位' }).click();
  await expect(page.getByText('待牵头单位决定').first()).toBeVisible();
}

/** The lead unit says no, with its reason; the department goes on with its time running. */
export async function refuseSupplement(page: Page, text: string): Promise<void> {
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /^不同意所选/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill(text);
  await dialog.getByRole('button', { name: '确认不同意' }).click();
  await expect(page.getByText('已告知部门不同意补件')).toBeVisible();
}

/** Sets a day by which every open department of the stage gives a preliminary opinion. */
export async function setDate(page: Page): Promise<void> {
  await page.getByRole('button', { name: '安排初审意见' }).click();
  await chooseDay(page, '期限');
  await page.getByRole('dialog').getByRole('button', { name: '发出安排' }).click();
  await expect(page.getByText(/已安排 \d+ 个部门/)).toBeVisible();
}

/** Asks a department without an item here, and a body outside the system, whose link is shown this once. */
export async function consult(page: Page, unit: string, body: string): Promise<string> {
  await page.getByRole('tab', { name: /^征求意见/ }).click();
  await page.getByRole('button', { name: '征求意见' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('征求内容').fill('请就施工对既有设施的影响提出意见。');
  await chooseDay(page, '答复期限');
  await dialog.getByLabel('征求的部门').fill(unit);
  await page.getByTitle(unit, { exact: true }).last().click();
  // The list stays open for further choices, over what comes below.
  await dialog.getByLabel('征求的部门').press('Escape');
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  await dialog.getByRole('button', { name: '增加系统外单位' }).click();
  await dialog.getByLabel('第 1 个单位名称').fill(body);
  await dialog.getByLabel('第 1 个单位联系手机').fill('13800138000');
  await dialog.getByRole('button', { name: '发出征求' }).click();
  await expect(page.getByText('链接只显示这一次')).toBeVisible();
  const link = await page.getByRole('dialog').locator('code').textContent();
  await page.getByRole('button', { name: '已复制，关闭' }).click();
  return link ?? '';
}
