import { expect, type Page, test } from '@playwright/test';
import { pdf } from '../../../staff-web/test/browser/journey/papers.js';
import { applicantSignsIn, fillIn } from './sign-in.js';

// The draft of the demonstration. These tests change fields and files of it, never its state.
test.describe.configure({ mode: 'serial' });

const saved = /已自动保存 \d\d:\d\d/;

async function openDraft(page: Page): Promise<void> {
  await applicantSignsIn(page, 'liwei');
  await page.getByRole('link', { name: '海逸物流冷链仓储中心' }).click();
  await page.getByRole('link', { name: /^继续填写/ }).click();
  await expect(page.getByRole('heading', { name: '填写申报：施工许可' })).toBeVisible();
}

const field = (page: Page) => page.getByLabel('监理单位', { exact: true });
const saveState = (page: Page) => page.getByTestId('save-state');

test('what is typed saves itself, and is there after a reload', async ({ page }) => {
  await openDraft(page);
  const value = `珠海监理公司 ${Date.now()}`;
  const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes('SaveDraft'));
  await field(page).fill(value);
  await answered;
  await expect(saveState(page)).toHaveText(saved);
  await page.reload();
  await expect(field(page)).toHaveValue(value);
});

test('a lost connection keeps what was typed and saves it once it is back', async ({ page, context }) => {
  await openDraft(page);
  const value = `断网时填写 ${Date.now()}`;
  await context.setOffline(true);
  await field(page).fill(value);
  await expect(saveState(page)).toHaveText(/没有保存上/);
  await context.setOffline(false);
  await expect(saveState(page)).toHaveText(saved);
  await page.reload();
  await expect(field(page)).toHaveValue(value);
});

test('a session that ended while typing is taken up again over the page', async ({ page, context }) => {
  await openDraft(page);
  const value = `登录过期时填写 ${Date.now()}`;
  await context.clearCookies();
  await field(page).fill(value);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await fillIn(page, 'liwei');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(saveState(page)).toHaveText(saved);
  await page.reload();
  await expect(field(page)).toHaveValue(value);
});

test('a page over which a newer version was saved asks what shall count, and loses nothing', async ({
  page,
  context,
}) => {
  await openDraft(page);
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = `另一页面 ${Date.now()}`;
  const stored = other.waitForResponse((response) => (response.request().postData() ?? '').includes('SaveDraft'));
  await other.getByLabel('设计单位', { exact: true }).fill(theirs);
  await stored;
  await other.close();

  const mine = `本页面 ${Date.now()}`;
  await field(page).fill(mine);
  const conflict = page.getByRole('alert').filter({ hasText: '这份申报已在别处保存了更新的内容' });
  await expect(conflict).toContainText(mine);
  await conflict.getByRole('button', { name: '用本页填写的内容继续' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(saveState(page)).toHaveText(saved);
  await expect(page.getByLabel('设计单位', { exact: true })).toHaveValue(theirs);
  await page.reload();
  await expect(field(page)).toHaveValue(mine);
});

test('a file of the wrong kind, or one that is not what it says, is refused with the reason', async ({ page }) => {
  await openDraft(page);
  const chooser = page.getByLabel('上传施工合同', { exact: true });
  await chooser.setInputFiles({ name: '合同.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await expect(page.getByRole('alert').filter({ hasText: '文件类型不对' })).toBeVisible();
  await chooser.setInputFiles({ name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('这不是 PDF') });
  await expect(page.getByRole('alert').filter({ hasText: '内容与其名称不符' })).toBeVisible();
});

test('an upload goes on from where the connection broke', async ({ page }) => {
  // It tries again after longer and longer waits, which nobody has to sit through here.
  await page.clock.install();
  await openDraft(page);
  let broken = true;
  await page.route('**/uploads/*', (route) =>
    broken && route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  const name = `合同${Date.now()}.pdf`;
  const buffer = pdf('Contract', 10 * 1024 * 1024);
  await page.getByLabel('上传施工合同', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(page.getByText('连接中断')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
  broken = false;
  await page.getByRole('button', { name: '继续上传' }).click();
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.getByRole('button', { name: `删除${name}` }).click();
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveCount(0);
});

test('a submission is refused with everything that is missing, each entry leading to its place', async ({ page }) => {
  await openDraft(page);
  await page.getByRole('button', { name: '提交申报' }).click();
  const list = page.locator('.notice').filter({ hasText: /还差 \d+ 项，补齐后才能提交/ });
  await expect(list).toBeFocused();
  expect(await list.getByRole('listitem').count()).toBeGreaterThan(5);
  await list.getByRole('link', { name: '请填写“施工单位”', exact: true }).click();
  await expect(page.getByLabel('施工单位', { exact: true })).toBeFocused();
});

test('an item is left out and chosen again, and what was typed for it is still there', async ({ page }) => {
  await openDraft(page);
  const value = `污水井 ${Date.now()}`;
  const place = page.getByLabel('接驳位置', { exact: true });
  await place.fill(value);
  const items = page.locator('#filing-items');
  const drainage = '城镇污水排入排水管网许可';
  const change = async () => {
    await items.getByRole('button', { name: '修改事项' }).click();
    const dialog = page.getByRole('dialog', { name: '修改本次申报的事项' });
    await dialog.locator('label', { hasText: drainage }).click();
    await dialog.getByRole('button', { name: /^改为这/ }).click();
    await expect(dialog).toHaveCount(0);
  };
  await change();
  await expect(items).not.toContainText(drainage);
  await expect(place).toHaveCount(0);
  await change();
  await expect(items).toContainText(drainage);
  await expect(place).toHaveValue(value);
});
