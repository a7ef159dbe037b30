import { type Browser, expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { applicantSignsIn } from './sign-in.js';

interface Violation {
  id: string;
  impact?: string | null;
  nodes: { html: string }[];
}

/** What a person with a screen reader, weak eyes or no mouse stumbles over badly. */
async function stumblingBlocks(page: Page): Promise<string[]> {
  const violations = await page.evaluate<Violation[]>(
    `(() => { ${axe.source}; return axe.run(document, { resultTypes: ['violations'] }).then((run) => run.violations); })()`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function expectUsable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('正在载入')).toHaveCount(0);
  expect(await stumblingBlocks(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'the page is no wider than the screen').toBeLessThanOrEqual(0);
}

async function visit(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await expectUsable(page);
  });
}

/** The pages that lead on from a page, as paths of this app. */
async function linksOf(page: Page, pattern: string): Promise<string[]> {
  const links = page.locator(`main a[href^="${pattern}"]:not([download])`);
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

async function signedIn(browser: Browser, loginName: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await applicantSignsIn(page, loginName);
  return page;
}

for (const width of [1280, 390]) {
  test(`public pages have no stumbling blocks at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/',
      '/login',
      '/no-such-page',
      '/consultations/no-such-link',
      '/check',
      '/decisions',
      '/guidance',
    ]) {
      await visit(page, path);
    }
    await page.getByRole('button', { name: '查看结果' }).click();
    await expect(page.getByRole('heading', { name: '引导结果' })).toBeVisible();
    await expectUsable(page);
  });

  // A draft and a correction · a project in review with every lamp · one that has just been received.
  for (const loginName of ['liwei', 'zhouting', 'chenmin']) {
    test(`${loginName} meets no stumbling blocks at ${width} pixels`, async ({ browser }) => {
      const page = await signedIn(browser, loginName, width);
      for (const path of ['/projects', '/projects/new', '/library', '/certificates', '/messages', '/account'])
        await visit(page, path);
      await page.goto('/projects');
      await expect(page.getByRole('article').first()).toBeVisible();
      for (const project of await linksOf(page, '/projects/0')) {
        await visit(page, project);
        const onward = [
          ...(await linksOf(page, '/applications/')),
          ...(await linksOf(page, '/cases/')).slice(0, 2),
          ...(await linksOf(page, '/procedures/')).slice(0, 2),
          ...(await linksOf(page, '/owed/')).slice(0, 2),
          ...(await linksOf(page, '/sessions/')).slice(0, 2),
          ...(await linksOf(page, '/opinions/')).slice(0, 1),
          ...(await linksOf(page, `${project}/results/`)).slice(0, 1),
          ...(await linksOf(page, `${project}/stages/`)).slice(0, 1),
          ...(await linksOf(page, `${project}/prior-results/new`)).slice(0, 1),
        ];
        for (const path of onward) await visit(page, path);
      }
      await page.close();
    });
  }
}
