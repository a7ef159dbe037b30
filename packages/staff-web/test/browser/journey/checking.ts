import { expect, type Locator, type Page } from '@playwright/test';

/** 证照核验, open to everybody. */
export async function openCheck(page: Page): Promise<void> {
  await page.goto('/check');
  await expect(page.getByRole('heading', { level: 1, name: '证照核验' })).toBeVisible();
  await expect(page.getByRole('button', { name: '退出' })).toHaveCount(0);
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** A photograph of a QR code. */
export const showPicture = (page: Page, buffer: Buffer) =>
  choose(page, { name: '二维码.png', mimeType: 'image/png', buffer });

/** The PDF itself. */
export const showFile = (page: Page, buffer: Buffer) =>
  choose(page, { name: '收到的证照.pdf', mimeType: 'application/pdf', buffer });

/** The verdict on the page, by its title. */
export async function verdict(page: Page, title: string): Promise<Locator> {
  const told = page.locator('[data-verdict]');
  await expect(told.getByText(title, { exact: true })).toBeVisible();
  return told;
}

/** One byte of what stands on the paper, changed as somebody would who mends a file by hand. */
export function withOneByteChanged(file: Buffer): Buffer {
  const changed = Buffer.from(file);
  const at = Math.floor(changed.length / 3);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
