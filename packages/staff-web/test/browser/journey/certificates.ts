import { expect, type Page } from '@playwright/test';

const panel = (page: Page) => page.getByRole('region', { name: '电子证照' });

/** Drafts the certificate of the case on the page: what is known stands there already, `fill` writes the rest. */
export async function draftCertificate(page: Page, title: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await panel(page)
    .getByRole('button', { name: `拟制${title}` })
    .click();
  await panel(page).getByRole('button', { name: '填写草稿' }).click();
  await fill(page);
  await page.getByRole('dialog').getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('草稿已保存')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Whoever wrote it does not seal it.
  await expect(panel(page).getByText(/^草稿，最近由/)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: '编号盖章' })).toHaveCount(0);
}

/** Numbers and seals it, the password given anew on the way; answers the number. */
export async function sealCertificate(page: Page, title: string): Promise<string> {
  await panel(page).getByRole('button', { name: '编号盖章' }).click();
  const dialog = page.getByRole('dialog', { name: `编号盖章：${title}` });
  await dialog.getByRole('button', { name: '确认无误，编号盖章' }).click();
  const asked = page.getByRole('dialog', { name: '请再次输入登录密码' });
  await asked.getByLabel('登录密码').fill('Wrong@2026');
  await asked.getByRole('button', { name: /^确\s?认$/ }).click();
  await expect(asked.getByRole('alert')).toBeVisible();
  await asked.getByLabel('登录密码').fill('Gongshen@2026');
  await asked.getByRole('button', { name: /^确\s?认$/ }).click();
  const said = page.getByText(/^已编号盖章：/);
  await expect(said).toBeVisible({ timeout: 20_000 });
  const number = ((await said.textContent()) ?? '').replace('已编号盖章：', '').trim();
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByText(`${number} 已编号盖章，待办结后生效`)).toBeVisible();
  return number;
}

export interface OwnCertificate {
  title: string;
  number: string;
}

/** Opens a certificate of the organisation from 我的证照. */
export async function openCertificate(page: Page, { title, number }: OwnCertificate): Promise<void> {
  await page.goto('/certificates');
  await page.getByRole('link', { name: `查看证照《${title}》${number}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The file of the certificate on the page, as it is saved. */
export async function saveCertificate(page: Page): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载电子证照（PDF）/ }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
