import { expect, test } from '@playwright/test';
import { paper } from '../../../staff-web/test/browser/journey/papers.js';
import { applicantSignsIn } from './sign-in.js';

// On the projects of the demonstration; what one test changes no other one looks at.

const proof = paper('基础接地电阻实测记录.pdf');

test('what is owed after a conditional approval is delivered from the list of duties, and nothing is lost on the way', async ({
  page,
  context,
}) => {
  await applicantSignsIn(page, 'zhouting');
  await page.getByRole('link', { name: '云帆精密仪器总装厂房' }).click();
  const duties = page.getByRole('region', { name: /需要您办理/ });
  await duties.getByRole('link', { name: /^补交容缺材料/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^容缺补交/ })).toBeVisible();

  await page.getByRole('button', { name: '提交补交' }).click();
  await expect(page.getByText('请上传要补交的文件。')).toBeVisible();
  await page.getByLabel(/^上传/).setInputFiles(proof);
  await expect(page.getByText(`已上传：${proof.name}`)).toBeVisible();
  await page.getByLabel('说明（选填）').fill('检测单位 11 月 20 日出具。');
  await page.reload();
  await expect(page.getByText(`已上传：${proof.name}`)).toBeVisible();
  await expect(page.getByLabel('说明（选填）')).toHaveValue('检测单位 11 月 20 日出具。');

  const dialog = page.getByRole('dialog', { name: '提交补交的文件？' });
  await page.getByRole('button', { name: '提交补交' }).click();
  await expect(dialog).toBeVisible();
  await context.setOffline(true);
  await dialog.getByRole('button', { name: '提交补交' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '网络中断' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: '提交补交' }).click();
  await dialog.getByRole('button', { name: '提交补交' }).click();
  await expect(page.getByText('已补交，等待部门核对。')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(proof.name) })).toBeVisible();
});

test('a change begins at the result it is about, names it, and can be given up again', async ({ page }) => {
  await applicantSignsIn(page, 'chenmin');
  await page.getByRole('link', { name: '凤凰智造产业园员工宿舍项目' }).click();
  const item = '建设工程规划许可证核发（房屋建筑类）';
  const ask = page.getByRole('link', { name: /^申请变更\s*：建设工程规划许可证核发/ });
  await ask.click();
  await expect(page.getByRole('heading', { level: 1, name: `申请变更：${item}` })).toBeVisible();
  await page.getByRole('button', { name: '开始填写' }).click();
  const basis = page.getByRole('region', { name: '本次申请变更的结果' });
  await expect(basis.getByRole('heading', { name: item })).toBeVisible();
  // Its items are those it was opened for.
  await expect(page.getByRole('button', { name: '修改事项' })).toHaveCount(0);

  await page.getByRole('link', { name: /返回凤凰智造产业园员工宿舍项目/ }).click();
  await expect(page.getByText(/现在不能申请变更或延期：.*变更申请/)).toBeVisible();
  await expect(ask).toHaveCount(0);
  await page.getByRole('link', { name: /^继续填写/ }).click();
  await page.getByRole('button', { name: '删除这份草稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除这份草稿' }).click();
  await expect(ask).toBeVisible();
});

test('somebody without an account who has no valid link of a consultation reads that it is over, and nothing else', async ({
  page,
}) => {
  await page.goto('/consultations/no-such-link');
  await expect(page.getByRole('heading', { level: 1, name: '链接已失效' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
