import { expect, type Locator, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';
import { choose, chooseValue, tick } from './choices.js';
import { paper } from './papers.js';

/** Opens stage 施工许可 with its six items; answers the application's path. */
export async function openStage(page: Page, project: string): Promise<string> {
  await page.goto(project);
  await page
    .getByRole('link', { name: /申报.*施工许可|施工许可.*申报/ })
    .first()
    .click();
  await page.waitForURL(/\/stages\/zh-s3\/open$/);
  // What must be filed is chosen already; the drainage permit is filed on demand.
  await tick(page.locator('main'), '城镇污水排入排水管网许可');
  await page.getByRole('button', { name: '开始填写（6 个事项）' }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function setField(field: Locator, value: string): Promise<void> {
  const tag = await field.evaluate((element) => element.tagName);
  if (tag === 'SELECT') await field.selectOption(value);
  else if (tag === 'INPUT' || tag === 'TEXTAREA') await field.fill(value);
  else await chooseValue(field, value);
}

const saved = (page: Page) => expect(page.getByText(/已自动保存/).first()).toBeVisible();

/** Fills in what is asked for, declares, uploads, is refused with the complete list, mends it and submits. */
export async function fileApplication(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByText(/还差 \d+ 项，补齐后才能提交/)).toBeVisible();

  for (const [code, value] of Object.entries(factoryPark.fields)) await setField(page.locator(`#field-${code}`), value);
  for (const group of await page.getByRole('radiogroup', { name: /是否适用/ }).all()) {
    await choose(group, '不适用');
  }
  await saved(page);
  // The same set for all items: one chooser a material, whatever the number of items that need it (珠 14).
  const asked = await page
    .locator('input[type=file][aria-label^="上传"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''));
  expect(new Set(asked).size).toBe(asked.length);
  for (const label of asked) {
    const name = label.replace('上传', '');
    await page.getByLabel(label, { exact: true }).setInputFiles(paper(`${name}.pdf`));
    await expect(page.getByRole('link', { name: `${name}.pdf` })).toBeVisible();
  }
  // A file that is not what its name says is refused, and nothing else is lost.
  const [first = ''] = asked;
  await page.getByLabel(first, { exact: true }).setInputFiles({
    name: '看似图纸.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ this is a program, not a paper'),
  });
  await expect(page.getByText(/看似图纸\.pdf|文件内容/).first()).toBeVisible();

  await page.reload();
  await expect(page.locator('#field-constructionUnit')).toHaveValue(factoryPark.fields.constructionUnit);
  await submit(page, '提交申报');
  await expect(page.getByText('已提交，等待窗口核对')).toBeVisible();
}

export async function submit(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** Answers every point of the open notice, replaces its material, and sends it back. */
export async function answerCorrection(page: Page, application: string): Promise<void> {
  await page.goto(`${application}/correction`);
  await expect(page.getByText(/自通知出具之日起审批时限不计时/)).toBeVisible();
  for (const chooser of await page.locator('input[type=file][aria-label^="替换"]').all()) {
    await chooser.setInputFiles(paper('补正后的材料.pdf', 'corrected'));
  }
  await expect(page.getByRole('link', { name: '补正后的材料.pdf' }).first()).toBeVisible();
  for (const answer of await page.getByLabel('答复说明').all()) {
    await answer.fill('已按通知要求补正并替换材料。');
    await answer.blur();
  }
  await expect(page.getByText('已逐项答复，可以提交')).toBeVisible();
  await submit(page, '提交补正');
  await expect(page.getByText('待核对', { exact: true })).toBeVisible();
}
