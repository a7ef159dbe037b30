import { expect, type Page, test } from '@playwright/test';
import { expectUsable } from '../../../staff-web/test/browser/journey/usable.js';
import { applicantSignsIn } from './sign-in.js';

// One after the other they would keep one browser busy alone at the end.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const widths = [1280, 390] as const;

async function visit(page: Page, path: string, index = 0): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize({ width: widths[index % 2] ?? 390, height: 900 });
    await page.goto(path);
    await expectUsable(page, widths);
  });
}

/** The pages that lead on from a page, as paths of this app. */
async function linksOf(page: Page, pattern: string): Promise<string[]> {
  const links = page.locator(`main a[href^="${pattern}"]:not([download])`);
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

test('public pages have no stumbling blocks on a wide screen or a narrow one', async ({ page }) => {
  const pages = ['/', '/login', '/no-such-page', '/consultations/no-such-link', '/check', '/decisions', '/guidance'];
  for (const [index, path] of pages.entries()) await visit(page, path, index);
  await page.getByRole('button', { name: '查看结果' }).click();
  await expect(page.getByRole('heading', { name: '引导结果' })).toBeVisible();
  await expectUsable(page, widths);
});

// A draft and a correction · a project in review with every lamp · one that has just been received.
for (const loginName of ['liwei', 'zhouting', 'chenmin']) {
  test(`${loginName} meets no stumbling blocks on a wide screen or a narrow one`, async ({ page }) => {
    await applicantSignsIn(page, loginName);
    const pages = ['/projects', '/projects/new', '/library', '/certificates', '/messages', '/account'];
    for (const [index, path] of pages.entries()) await visit(page, path, index);
    await page.goto('/projects');
    await expect(page.getByRole('article').first()).toBeVisible();
    for (const [index, project] of (await linksOf(page, '/projects/0')).entries()) {
      await visit(page, project, index);
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
      for (const [next, path] of onward.entries()) await visit(page, path, index + next);
    }
  });
}
