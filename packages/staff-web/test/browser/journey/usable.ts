import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

interface Violation {
  id: string;
  impact?: string | null;
  nodes: { html: string }[];
}

/** What a person with a screen reader, weak eyes or no mouse stumbles over badly. */
async function stumblingBlocks(page: Page): Promise<string[]> {
  // Most of the work on a small page is reading the checker itself: once a document, not once a width.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then((run) => run.violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: '正在载入' })).toHaveCount(0);
  await expect(page.getByText('正在载入')).toHaveCount(0);
};

/** What hears of a new width has drawn itself when the frame after the next begins. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * The page can be used by everybody, on a wide screen and on a phone. It stays at the width it was loaded with: pages are loaded at
 * one and looked at in the other too, so that a turned tablet is looked at as well.
 */
export async function expectUsable(page: Page, widths: readonly [number, number]): Promise<void> {
  const loaded = page.viewportSize()?.width ?? widths[0];
  for (const width of [loaded, ...widths.filter((each) => each !== loaded)]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await settled(page);
    expect(await stumblingBlocks(page), `at ${width} pixels`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `the page is no wider than the screen of ${width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: loaded, height: 900 });
}
