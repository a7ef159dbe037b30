import { expect, type Page } from '@playwright/test';

/** Takes one paper original in for the application whose page of originals is open. */
export async function recordOriginal(page: Page, name: string, from: string): Promise<void> {
  await page.getByRole('button', { name: '登记收到的原件' }).click();
  const line = page.getByRole('group', { name: '第 1 件' });
  await line.getByLabel('原件名称').fill(name);
  await line.getByLabel('页数').fill('12');
  await page.getByLabel('交件人', { exact: true }).fill(from);
  await page.getByRole('button', { name: '确认收到' }).click();
  await expect(page.getByText('已登记 1 件原件')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toContainText('在综合窗口');
}

/** Signs with the mouse, in several strokes. */
export async function sign(page: Page): Promise<void> {
  const pad = page.getByLabel('手写签名区');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is nothing to sign on');
  // Nobody signs twice alike: the same picture is refused.
  const shift = Math.random() * 0.1;
  const at = (x: number, y: number) => [box.x + box.width * (x + shift), box.y + box.height * y] as const;
  for (const stroke of [
    [at(0.15, 0.3), at(0.35, 0.25), at(0.3, 0.7)],
    [at(0.4, 0.2), at(0.55, 0.75), at(0.65, 0.3)],
    [at(0.7, 0.3), at(0.85, 0.6), at(0.75, 0.8)],
  ]) {
    const [[x, y], ...rest] = stroke as [readonly [number, number], ...(readonly [number, number])[]];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const [nextX, nextY] of rest) await page.mouse.move(nextX, nextY, { steps: 8 });
    await page.mouse.up();
  }
  await page.getByRole('button', { name: '确认签名' }).click();
  await expect(page.getByText('签名已保存')).toBeVisible();
}

/** Gives the chosen original back to who signs for it. */
export async function handOverOriginal(page: Page, name: string, recipient: string, relation: string): Promise<void> {
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });
  await entry.getByRole('checkbox').check();
  await page.getByRole('button', { name: '申请人领回（1）' }).click();
  const dialog = page.getByRole('dialog', { name: '申请人领回' });
  await dialog.getByLabel('领取人或收件人').fill(recipient);
  await dialog.getByLabel('与申请人的关系').fill(relation);
  // Nothing is handed over without a signature.
  await dialog.getByRole('button', { name: '确认申请人领回' }).click();
  await expect(dialog.getByText('请领取人签名并确认')).toBeVisible();
  await sign(page);
  await dialog.getByRole('button', { name: '确认申请人领回' }).click();
  await expect(page.getByText('已办理：申请人领回')).toBeVisible();
  await expect(entry).toContainText('申请人已领回');
  await expect(entry.getByRole('checkbox')).toBeDisabled();
  const way = entry.getByRole('list', { name: '流转经过' });
  await expect(way).toContainText(`退还申请人：`);
  await expect(way).toContainText(`接收人${recipient}`);
  const signature = way.getByRole('img', { name: `${recipient}的签名` });
  await expect(signature).toBeVisible();
  await expect.poll(() => signature.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}
