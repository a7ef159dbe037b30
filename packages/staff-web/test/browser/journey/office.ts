import { expect, type Locator, type Page } from '@playwright/test';
import { openCase } from './department.js';

/** The office building whose completion acceptance lies with eight departments (packages/api/src/demo/demo-completion.ts). */
export const office = '海逸物流总部商务楼';

export const items = {
  planning: '建设工程规划条件核实与土地核验',
  fire: '建设工程消防验收',
  civilAir: '人防工程竣工验收备案',
  lightning: '雷电防护装置竣工验收',
  archive: '建设工程档案验收（认可）',
  joint: '建设工程竣工联合验收',
  filing: '房屋建筑和市政基础设施工程竣工验收备案',
  telecom: '光纤到户通信配套设施竣工验收备案',
  soil: '水土保持设施自主验收报备',
  registration: '国有建设用地使用权及房屋所有权首次登记',
} as const;

/** Opens a department's case of the office building that is in review, paused ones included. */
export const openReview = (page: Page, item: string) => openCase(page, '审查中', item, office);

/** The applicant's page of the project. */
export async function openProject(page: Page, project: string): Promise<void> {
  await page.goto('/projects');
  await page.getByRole('link', { name: project }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
}

/** How an item of the completion stage stands, as the applicant reads it on the project's page. */
export async function itemForApplicant(page: Page, item: string): Promise<Locator> {
  await openProject(page, office);
  const stage = page.getByRole('region', { name: '竣工验收', exact: true });
  const entry = stage.getByRole('listitem').filter({ has: page.getByRole('heading', { name: item, exact: true }) });
  const details = stage.locator('details').first();
  await expect(details).toBeVisible();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  await expect(entry).toBeVisible();
  return entry;
}

/** Follows what the applicant has to do, from the list at the top of the project's page. */
export async function openDuty(page: Page, project: string, duty: string): Promise<void> {
  await openProject(page, project);
  await page
    .getByRole('region', { name: /需要您办理/ })
    .getByRole('link', { name: duty })
    .first()
    .click();
}
