import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { staffSignsIn } from './journey/people.js';

/** Pages of each capacity on demonstration data; `first` opens the first entry of the list. Nothing is changed on them. */
const visits = [
  {
    loginName: 'chuangkou1',
    pages: [
      { path: '/intake' },
      { path: '/intake', first: true },
      { path: '/intake?lane=correcting', first: true },
      { path: '/intake?lane=priorResults' },
      { path: '/intake?lane=done' },
      { path: '/issuance', first: true },
      { path: '/projects', first: true },
      { path: '/notices' },
      { path: '/no-such-page' },
    ],
  },
  {
    loginName: 'stjg-sp',
    pages: [{ path: '/workbench' }, { path: '/workbench?lane=overdue', first: true }, { path: '/workbench?lane=done' }],
  },
  { loginName: 'zjj-fz', pages: [{ path: '/extensions' }] },
  {
    loginName: 'zjj-qt',
    pages: [
      { path: '/parallel-review' },
      { path: '/parallel-review', first: true },
      { path: '/parallel-review?show=supplements' },
    ],
  },
  {
    loginName: 'qxj-sp',
    pages: [
      { path: '/consultations' },
      { path: '/consultations?lane=answered', first: true },
      { path: '/sessions' },
      { path: '/opinions' },
      { path: '/opinions?text=%E5%90%8C%E6%84%8F&stances=agree' },
      { path: '/alerts?lane=all' },
    ],
  },
  {
    loginName: 'spzx',
    pages: [{ path: '/sessions?view=week' }, { path: '/sessions/new' }, { path: '/sessions/new', first: true }],
  },
  {
    loginName: 'gongaiban',
    pages: [
      { path: '/system/outbox' },
      { path: '/alerts' },
      { path: '/system/calendar' },
      { path: '/system/calendar/import?year=2026' },
    ],
  },
] as const;

const widths = [1440, 390];

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

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: '正在载入' })).toHaveCount(0);
}

for (const width of widths) {
  test(`the sign-in page has no stumbling blocks at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/staff/login');
    await settled(page);
    expect(await stumblingBlocks(page)).toEqual([]);
  });

  for (const { loginName, pages } of visits) {
    test(`${loginName} meets no stumbling blocks at ${width} pixels`, async ({ browser }) => {
      const { page, context } = await staffSignsIn(browser, loginName);
      await page.setViewportSize({ width, height: 900 });
      for (const visit of pages) {
        await test.step(`${visit.path}${'first' in visit ? ', the first entry' : ''}`, async () => {
          await page.goto(`/staff${visit.path}`);
          await settled(page);
          if ('first' in visit) {
            const entry = page.locator('main td a, main .gs-card-head a').first();
            // Another journey may have taken the last one; an empty lane has been looked at then.
            if ((await entry.count()) > 0) {
              await entry.click();
              await expect(page).not.toHaveURL(new RegExp(`${visit.path.replace('?', '\\?')}$`));
              await settled(page);
            }
          }
          expect(await stumblingBlocks(page)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, 'the page is no wider than the screen').toBeLessThanOrEqual(0);
        });
      }
      await context.close();
    });
  }
}
