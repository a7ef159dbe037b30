import { expect, test } from '@playwright/test';
import { staffSignsIn } from './journey/people.js';
import { expectUsable } from './journey/usable.js';

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

// One after the other they would keep one browser busy alone at the end.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const widths = [1440, 390] as const;

test('the sign-in page has no stumbling blocks', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/staff/login');
  await expectUsable(page, widths);
});

for (const { loginName, pages } of visits) {
  test(`${loginName} meets no stumbling blocks on a wide screen or a narrow one`, async ({ browser }) => {
    const { page, context } = await staffSignsIn(browser, loginName);
    for (const [index, visit] of pages.entries()) {
      await test.step(`${visit.path}${'first' in visit ? ', the first entry' : ''}`, async () => {
        await page.setViewportSize({ width: widths[index % 2] ?? 390, height: 900 });
        await page.goto(`/staff${visit.path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('status', { name: '正在载入' })).toHaveCount(0);
        if ('first' in visit) {
          const entry = page.locator('main td a, main .gs-card-head a').first();
          // Another journey may have taken the last one; an empty lane has been looked at then.
          if ((await entry.count()) > 0) {
            await entry.click();
            await expect(page).not.toHaveURL(new RegExp(`${visit.path.replace('?', '\\?')}$`));
          }
        }
        await expectUsable(page, widths);
      });
    }
    await context.close();
  });
}

test('whoever closes a dialog by keyboard goes on where it was opened', async ({ browser }) => {
  const { page, context } = await staffSignsIn(browser, 'zjj-qt');
  await page.goto('/staff/parallel-review');
  await page.getByRole('link', { name: '云帆精密仪器总装厂房' }).first().click();
  const opens = page.getByRole('button', { name: '催办' }).first();
  await opens.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opens).toBeFocused();
  await context.close();
});
