import { expect, test } from '@playwright/test';
import { applicantSignsIn, staffSignsIn } from './journey/people.js';
import { openFromQueue } from './journey/window.js';

/** Its safety papers are office files (packages/api/src/demo/demo-projects.ts); nobody else's journey goes there. */
const project = '云帆精密仪器研发检测楼';
const requirement = '质量安全措施资料（危大工程清单、专项方案）';
const table = '危大工程清单.xlsx';
const text = '危大工程安全管理措施.docx';
const passage = '基坑支护采用排桩加一道内支撑';

test('an applicant reads PDF and office files over the page, at a desk and on a phone', async ({ browser }) => {
  const { page } = await applicantSignsIn(browser, 'zhouting');
  await page.getByRole('link', { name: project }).click();
  await page.getByRole('link', { name: /^查看申报件/ }).click();
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    const opened = async (file: RegExp) => {
      await page.getByRole('link', { name: file }).first().click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      return dialog;
    };
    const close = () => page.keyboard.press('Escape');

    const sheets = await opened(/危大工程清单\.xlsx/);
    await expect(sheets.getByRole('cell', { name: '基坑支护与土方开挖' })).toBeVisible();
    await sheets.getByLabel(`${table}的工作表`).selectOption('应急物资');
    await expect(sheets.getByRole('cell', { name: '潜水泵' })).toBeVisible();
    await close();

    const document = await opened(/危大工程安全管理措施\.docx/);
    const paragraph = document.frameLocator('iframe').getByText(passage);
    await expect(paragraph).toBeVisible();
    const box = await paragraph.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    await close();

    const paper = await opened(/\.pdf/);
    await expect(paper.locator('canvas')).toBeVisible();
    await expect(paper.getByText('Gongshen demonstration document')).toBeAttached();
    const before = (await paper.locator('canvas').boundingBox())?.width ?? 0;
    await paper.getByRole('button', { name: '放大' }).click();
    await expect.poll(async () => (await paper.locator('canvas').boundingBox())?.width).toBeGreaterThan(before);
    await paper.getByRole('button', { name: '关闭' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.context().close();
});

test('reviewers remark on a cell and on a passage, and find both again', async ({ browser }) => {
  const { page } = await staffSignsIn(browser, 'chuangkou1');
  await openFromQueue(page, project);
  await page.getByText(requirement).first().click();
  const choose = async (file: string) => {
    await page.getByLabel('选择文件').click();
    await page.getByTitle(file, { exact: true }).last().click();
  };
  const remarks = page.getByRole('region', { name: '批注', exact: true });
  const write = async (words: string) => {
    await page.getByRole('textbox', { name: /批注内容/ }).fill(words);
    await page.getByRole('button', { name: '保存批注' }).click();
    await expect(remarks.getByText(words)).toBeVisible();
  };

  await choose(table);
  await page.getByRole('tab', { name: '应急物资' }).click();
  await page.getByRole('button', { name: '在页面上批注' }).click();
  await page.getByRole('cell', { name: '潜水泵' }).click();
  await write('请补充潜水泵的流量。');
  await page.getByRole('tab', { name: '危大工程清单' }).click();
  await remarks.getByRole('button', { name: '转到第 2 张工作表 A2的批注' }).click();
  await expect(page.getByRole('cell', { name: '潜水泵' })).toHaveClass(/gs-cell-chosen/);

  await choose(text);
  const paragraph = page.frameLocator('iframe').locator('p').filter({ hasText: passage });
  await expect(paragraph).toBeVisible();
  await page.getByRole('button', { name: '在页面上批注' }).click();
  await page.getByLabel('要引用的文字，最多200字').fill(passage);
  await page.getByRole('button', { name: '确定' }).click();
  await write('请附专家论证意见。');
  await remarks.getByRole('button', { name: new RegExp(`转到“${passage}”处的批注`) }).click();
  await expect(paragraph).toHaveAttribute('title', '请附专家论证意见。');
  await page.context().close();
});
