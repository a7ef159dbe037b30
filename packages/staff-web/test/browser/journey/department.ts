import { expect, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';
import { choose, chooseFirstDay, chooseFromList } from './choices.js';
import { paper } from './papers.js';
import { openTask } from './people.js';

const projectName: string = factoryPark.registration.name;

type Lane = '待受理' | '审查中' | '等待其他事项' | '已办';

/** The row of an item's case: other rows may name the item as what they wait for. */
export const rowOf = (page: Page, item: string, project = projectName) =>
  page
    .getByRole('row')
    .filter({ hasText: project })
    .filter({ has: page.getByRole('link', { name: item }) });

export async function openLane(page: Page, lane: Lane): Promise<void> {
  await openTask(page, '部门工作台');
  await page.getByRole('tab', { name: new RegExp(`^${lane}`) }).click();
}

/** Opens the case of an item from a lane of the workbench. */
export async function openCase(page: Page, lane: Lane, item: string, project = projectName): Promise<void> {
  await openLane(page, lane);
  await rowOf(page, item, project).getByRole('link', { name: item }).click();
  await page.waitForURL(/\/staff\/cases\/[0-9a-f-]{36}/);
}

export async function acceptCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^受\s?理$/ }).click();
  await confirm(page, '确认受理', '已受理');
}

export async function giveOpinion(page: Page, stance: string, text: string): Promise<void> {
  const panel = page.getByRole('region', { name: '本部门意见' });
  await choose(panel, stance);
  await panel.getByLabel('意见内容').fill(text);
  await panel.getByRole('button', { name: '保存草稿' }).click();
  await expect(panel.getByText(/仅本部门可见/)).toBeVisible();
  await panel.getByRole('button', { name: '出具意见' }).click();
  await confirm(page, '确认出具', '意见已出具');
}

/** On a busy machine the first press may come while the dialog is still being drawn; one that was taken has left its words. */
async function confirm(page: Page, name: string, seen: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name });
  await expect(async () => {
    if (await button.isEnabled({ timeout: 500 }).catch(() => false)) await button.click({ timeout: 5000 });
    await expect(page.getByText(seen).first()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 40_000 });
}

export async function attachResult(page: Page, kind: string, number: string): Promise<void> {
  await page.getByRole('button', { name: '上传结果文书' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(paper('结果文书.pdf', number));
  await expect(dialog.getByText('已上传')).toBeVisible();
  await chooseFromList(dialog, '文书类型', kind);
  await dialog.getByLabel('文号').fill(number);
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await expect(dialog).toHaveCount(0);
}

/** The one document of the completion acceptance is the lead unit's own result: it is not uploaded again (沪 15). */
export async function attachAcceptance(page: Page): Promise<void> {
  await page.getByRole('button', { name: '上传结果文书' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^采用综合竣工验收意见书/).click();
  await expect(dialog.getByLabel('文号')).not.toHaveValue('');
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await expect(dialog).toHaveCount(0);
}

/** `words` fills the one text the decision asks for; `owed` the first thing that may be brought later, and by when. */
export async function decide(
  page: Page,
  decision: string,
  { words, owed }: { words?: { label: string; text: string }; owed?: string } = {},
): Promise<void> {
  await page.getByRole('button', { name: decision, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (words) await dialog.getByLabel(words.label).fill(words.text);
  if (owed) {
    await dialog.getByLabel('第 1 项内容').fill(owed);
    await chooseFirstDay(dialog, '第 1 项补交期限');
  }
  await confirm(page, `确认：${decision}`, `已办结：${decision}`);
}

/** 容缺通过: names what is owed and the first working day it can be due on. */
export async function approveOwing(page: Page, owed: string): Promise<void> {
  await page.getByRole('button', { name: '容缺通过', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('第 1 项内容').fill(owed);
  await chooseDay(page, '第 1 项补交期限');
  await confirm(page, '确认：容缺通过', '已办结：容缺通过');
  await expect(page.getByRole('region', { name: '容缺补交' }).getByText(owed)).toBeVisible();
}

/** The first day that can be chosen: a working day later than today, in the next month when this one has none left. */
export async function chooseDay(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  const calendar = page.locator('.ant-picker-dropdown:visible');
  const open = calendar.locator('td.ant-picker-cell-in-view:not(.ant-picker-cell-disabled)');
  if ((await open.count()) === 0) await calendar.locator('.ant-picker-header-next-btn').click();
  // The month is drawn anew once the days off are known: a press on a day that is being replaced is lost.
  await expect(async () => {
    if ((await calendar.count()) > 0) await open.first().click({ timeout: 2000 });
    await expect(calendar).toHaveCount(0, { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
}
