import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import encodeQR from 'qr';

// A camera is made of a picture: what the page sees through it does not depend on the database, and is tried on one.

const width = 640;
const height = 480;

/** What a camera shows that looks at a paper with this QR code: one frame, over and over, as a raw video (YUV4MPEG2). */
function videoOf(text: string): Buffer {
  const squares = encodeQR(text, 'raw', { border: 4 });
  const scale = Math.floor(Math.min(width, height) / squares.length);
  const left = Math.floor((width - squares.length * scale) / 2);
  const top = Math.floor((height - squares.length * scale) / 2);
  const light = Buffer.alloc(width * height, 235);
  for (const [y, row] of squares.entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark) continue;
      for (let line = 0; line < scale; line += 1) {
        const at = (top + y * scale + line) * width + left + x * scale;
        light.fill(16, at, at + scale);
      }
    }
  }
  const colour = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    ...[1, 2].flatMap(() => [Buffer.from('FRAME\n'), light, colour]),
  ]);
}

const fakeCamera = ['--use-fake-device-for-media-stream'];
/** The browser's question is answered by itself: yes, or with `=deny` no. */
const answered = '--use-fake-ui-for-media-stream';

for (const { shown, text, told } of [
  { shown: 'the code of a paper', text: (origin: string) => `${origin}/check/0000000000000000`, told: null },
  {
    shown: 'a code that leads elsewhere',
    text: () => 'https://elsewhere.example/pay',
    told: '这个二维码不是本系统的核验二维码，指向“https://elsewhere.example/pay”',
  },
]) {
  test(`the camera of the check page reads ${shown}`, async ({ playwright, launchOptions, baseURL }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gongshen-camera-'));
    const video = path.join(folder, 'camera.y4m');
    await writeFile(video, videoOf(text(String(baseURL))));
    const args = [...(launchOptions.args ?? []), ...fakeCamera, answered, `--use-file-for-fake-video-capture=${video}`];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    try {
      const page = await browser.newPage({ baseURL, locale: 'zh-CN' });
      await page.goto('/check');
      await page.getByRole('button', { name: '扫描二维码' }).click();
      if (told === null) {
        await page.waitForURL(/\/check\/0{16}$/);
        await expect(page.locator('[data-verdict]')).toBeVisible();
      } else {
        await expect(page.getByText(told)).toBeVisible();
        expect(page.url()).toMatch(/\/check$/);
      }
      // The camera is let go of: it is not read twice, nor does its light stay on.
      await expect(page.getByLabel('摄像头画面')).toHaveCount(0);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  });
}

test('a camera that is refused, and a device without one, are told apart', async ({
  playwright,
  launchOptions,
  browser,
  baseURL,
}) => {
  const refusing = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), ...fakeCamera, `${answered}=deny`],
  });
  try {
    const page = await refusing.newPage({ baseURL, locale: 'zh-CN' });
    await page.goto('/check');
    await page.getByRole('button', { name: '扫描二维码' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '浏览器没有获准使用摄像头' })).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await refusing.close();
  }
  const context = await browser.newContext({ baseURL, permissions: ['camera'] });
  const page = await context.newPage();
  await page.goto('/check');
  await page.getByRole('button', { name: '扫描二维码' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '这台设备没有找到摄像头' })).toBeVisible();
  await context.close();
});
