import { writeFile } from 'node:fs/promises';
import { expect, type Page, type Route } from '@playwright/test';
import { pdf } from './papers.js';

/** Sent in pieces of 8 MB: a file of 20 takes three. */
const firstPiece = 8 * 1024 * 1024;
const largeBytes = 20 * 1024 * 1024;

/** Files on a disk, as a person has them: one chosen again after a break is known by its name, size and day. */
export async function writePapers(large: string, small: string): Promise<void> {
  await writeFile(large, pdf('Drainage drawings', largeBytes));
  await writeFile(small, pdf('Pretreatment'));
}

/** Whatever comes after the first piece of a file gets no answer: as if somebody had pulled the cable. */
export async function breakAfterFirstPiece(page: Page): Promise<void> {
  await page.route('**/uploads/*', (route: Route) => {
    const request = route.request();
    if (request.method() === 'PATCH' && Number(request.headers()['upload-offset']) > 0) return;
    return route.continue();
  });
}

/** From where the pieces sent from now on begin. */
export function watchOffsets(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}

/** Chooses the file again that an earlier visit had sent a part of; nothing of that part is sent again. */
export async function goOnWith(page: Page, name: string, path: string): Promise<void> {
  const told = page.getByText(`“${name}”（20 MB）上次传到`);
  await expect(told).toBeVisible();
  // The second piece may have been on its way when the page was closed: what of it arrived is kept.
  const percent = Number(/上次传到 (\d+)% 就断开了/.exec((await told.textContent()) ?? '')?.[1]);
  expect(percent).toBeGreaterThanOrEqual(39);
  expect(percent).toBeLessThan(100);
  const offsets = watchOffsets(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `继续上传${name}` }).click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible({ timeout: 30_000 });
  const [first = 0] = offsets;
  expect(first).toBeGreaterThanOrEqual(firstPiece);
  expect(Math.abs((first / largeBytes) * 100 - percent)).toBeLessThanOrEqual(1);
}
