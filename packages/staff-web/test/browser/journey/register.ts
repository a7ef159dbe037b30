import { expect, type Page } from '@playwright/test';
import { factoryPark } from '../../../../api/src/demo/factory-park.js';
import { choose } from './choices.js';
import { paper } from './papers.js';

const facts = factoryPark.registration;

/** Registers the factory park through the wizard, mistakes included; answers the project page's path. */
export async function registerProject(page: Page): Promise<string> {
  await page.goto('/projects/new');
  // 沪 18: a classified project is turned away before anything is stored.
  await choose(page.locator('main'), '涉密');
  await expect(page.getByText('涉密项目不能在本系统登记')).toBeVisible();
  await choose(page.locator('main'), '不涉密');
  await page.getByRole('button', { name: '下一步' }).click();

  const code = page.getByLabel('项目统一代码');
  await code.fill('2513-440402-04-01-123451');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('项目统一代码中的年月不存在或尚未到来')).toBeVisible();
  await code.fill('2501-440402-04-01-123459');
  await expect(page.getByText('我已对照立项文件，代码无误')).toBeVisible();
  await code.fill(facts.code);
  await expect(page.getByText('香洲区')).toBeVisible();
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('请填写“项目名称”')).toBeVisible();
  await page.getByLabel('项目名称').fill(facts.name);
  await page.getByLabel('建设地点').fill(facts.address);
  await page.getByLabel('总投资').fill(String(facts.totalInvestment));
  await page.getByLabel('用地面积').fill(String(facts.landArea));
  await page.getByLabel('总建筑面积').fill(String(facts.floorArea));
  await page.getByLabel('计划开工日期').fill(facts.plannedStartOn);
  await page.getByLabel('计划竣工日期').fill(facts.plannedFinishOn);
  await page.getByLabel('建设内容').fill(facts.description);
  // What was typed is still there after the page is loaded again.
  await page.reload();
  await expect(page.getByLabel('项目名称')).toHaveValue(facts.name);
  await page.getByRole('button', { name: '下一步' }).click();

  for (const [question, choice] of answers) {
    await page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: choice, exact: true })
      .check({ force: true });
  }
  await page.getByLabel(/建筑高度/).fill('36');
  for (const question of [
    '是否特殊建设工程（消防）',
    '是否依法应建防空地下室',
    '是否易燃易爆',
    '是否向城镇排水管网排水',
  ]) {
    const group = page.getByRole('radiogroup', { name: new RegExp(question.replace('（', '.').replace('）', '.')) });
    await choose(group, '是');
  }
  await page.getByRole('button', { name: /其余 \d+ 个/ }).click();
  await page.getByRole('button', { name: '下一步' }).click();

  await expect(page.getByText('项目类型：社会投资工业类')).toBeVisible();
  await page.getByRole('button', { name: '确认登记' }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: facts.name })).toBeVisible();
  return new URL(page.url()).pathname;
}

const answers: [string, string][] = [
  ['项目投资主体', '社会（民营、外商）投资'],
  ['工程类型', '工业、仓储'],
  ['建设性质', '新建'],
  ['立项方式', '备案'],
  ['用地取得方式', '出让'],
  ['环境影响评价类别', '报告表'],
  ['水土保持方案类别', '无需'],
];

/** Brings in the permits obtained before the project entered the system, with their papers. */
export async function bringInResults(page: Page, project: string): Promise<void> {
  for (const result of factoryPark.broughtIn) {
    await page.goto(`${project}/prior-results/new`);
    await page.getByLabel('对应事项').selectOption(result.itemCode);
    await page.getByLabel('文号或证号').fill(result.documentNumber);
    await page.getByLabel('发证机关').fill(result.issuedBy);
    await page.getByLabel('发证日期').fill(result.issuedOn);
    await page.locator('input[type=file]').setInputFiles(paper(`${result.itemCode}.pdf`));
    await expect(page.getByText(`已上传：${result.itemCode}.pdf`)).toBeVisible();
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.waitForURL((url) => url.pathname === project);
    await expect(page.getByText(result.documentNumber).first()).toBeVisible();
  }
}
