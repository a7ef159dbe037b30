import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { draftCertificate, openCertificate, saveCertificate, sealCertificate } from './journey/certificates.js';
import { openCheck, showFile, showPicture, verdict, withOneByteChanged } from './journey/checking.js';
import { choose, chooseFromList } from './journey/choices.js';
import { acceptCase, decide, giveOpinion, openCase } from './journey/department.js';
import { answerCorrection, submit } from './journey/filing.js';
import { openProject } from './journey/office.js';
import { handOverOriginal, recordOriginal } from './journey/originals.js';
import { applicantSignsIn, staffSignsIn } from './journey/people.js';
import { contract, drainage, drainageDrawings, permit, pilot, safety } from './journey/pilot.js';
import { hasPoppler, signaturesOf, textOf } from './journey/poppler.js';
import { breakAfterFirstPiece, goOnWith, writePapers } from './journey/uploads.js';
import { checkMaterials, handOutTogether, issueCorrection, issueReceipt, openFromQueue } from './journey/window.js';

/**
 * The paper side of two departments' items: never asked twice, told of everything at once, issued once, checked by anybody, and
 * the original given back.
 */
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.skip(!hasPoppler() && !process.env.CI, 'poppler-utils is not installed');

const pages = new Map<string, Page>();
const once = async (loginName: string, signIn: () => Promise<{ page: Page }>) => {
  const known = pages.get(loginName);
  if (known) return known;
  const { page } = await signIn();
  pages.set(loginName, page);
  return page;
};
const staff = (browser: Browser, loginName: string) => once(loginName, () => staffSignsIn(browser, loginName));
const applicant = (browser: Browser, loginName: string) => once(loginName, () => applicantSignsIn(browser, loginName));

test.afterAll(async () => {
  for (const page of pages.values()) await page.context().close();
  pages.clear();
});

/** The part of a text on the page that is needed further on. */
async function said(place: Locator, part: RegExp): Promise<string> {
  const text = (await place.textContent()) ?? '';
  expect(text).toMatch(part);
  return part.exec(text)?.[1] ?? '';
}

let application: string;
const issued = {
  permit: { title: '建筑工程施工许可证', number: '' },
  drainage: { title: '城镇污水排入排水管网许可证', number: '' },
};
const original = '施工总承包合同原件';
const files: Record<'permit' | 'drainage', Buffer> = { permit: Buffer.alloc(0), drainage: Buffer.alloc(0) };

test('a document of the library, and two files at once of which one breaks off and goes on', async ({
  browser,
}, info) => {
  const first = await applicant(browser, 'hezhiyuan');
  await openProject(first, pilot);
  await first.getByRole('link', { name: /^继续填写/ }).click();
  await first.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
  application = new URL(first.url()).pathname;

  const held = first.getByRole('region', { name: contract, exact: true });
  await expect(held.getByRole('radiogroup', { name: '有 2 份可用，请选择使用哪一份' })).toBeVisible();
  await expect(held.locator('input[type=file]')).toHaveCount(0);
  const used = held.locator('.held');
  await expect(used).toContainText('HT-2026-031-补1');
  await choose(held, '单位资料库，HT-2026-031');
  await expect(used).not.toContainText('补1');
  await expect(used).toContainText('HT-2026-031');

  const [large, small] = ['排水接驳图纸.pdf', '预处理设施说明.pdf'];
  await writePapers(info.outputPath(large), info.outputPath(small));
  await breakAfterFirstPiece(first);
  const asked = first.getByRole('region', { name: drainageDrawings, exact: true });
  await asked
    .getByLabel(`上传${drainageDrawings}`, { exact: true })
    .setInputFiles([info.outputPath(large), info.outputPath(small)]);
  await expect(asked.getByRole('link', { name: new RegExp(small) })).toBeVisible();
  await expect(asked.getByRole('progressbar', { name: `${large}的上传进度` })).toBeVisible();
  await expect(asked.getByText(/%（8 MB \/ 20 MB）/)).toBeVisible();
  const context = first.context();
  await first.close();

  const page = await context.newPage();
  pages.set('hezhiyuan', page);
  await page.goto(application);
  await goOnWith(page, large, info.outputPath(large));
  await expect(page.getByRole('region', { name: drainageDrawings }).getByRole('link')).toHaveCount(2);
  const chosen = page.getByRole('region', { name: contract, exact: true }).locator('.held');
  await expect(chosen).toContainText('HT-2026-031');
  await expect(chosen).not.toContainText('补1');
  await submit(page, '提交申报');
  await expect(page.getByText('已提交，等待窗口核对')).toBeVisible();
});

test('everything that is wrong stands on one printed notice; it is answered and received', async ({ browser }) => {
  const window = await staff(browser, 'chuangkou1');
  await openFromQueue(window, pilot);
  await checkMaterials(window, [drainageDrawings, safety]);
  await issueCorrection(window);

  const page = await applicant(browser, 'hezhiyuan');
  await page.goto(`${application}/correction`);
  const notice = page.locator('.notice').filter({ hasText: '补齐补正通知' });
  const number = await said(notice.getByText(/^补齐补正通知 \S+$/), /通知 (\S+)$/);
  const answerBy = await said(notice.getByText(/^请在.+前答复。$/), /请在(\S+日)/);
  expect(answerBy).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/);
  const link = page.getByRole('link', { name: /查看并打印补齐补正通知书/ });
  const readable = await said(link, /（([^（）]+号)）/);
  const opened = page.waitForEvent('popup');
  await link.click();
  await (await opened).close();
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const text = textOf(await answer.body());
  for (const words of [
    ...['补齐补正通知书', readable, number, pilot],
    ...['需要补齐补正的材料（共2项）', drainageDrawings, safety, '扫描件第一页字迹不清，请重新扫描'],
    ...[`截止日期${answerBy}`, '审批时限'],
  ]) {
    expect(text).toContain(words);
  }

  await answerCorrection(page, application);
  await openFromQueue(window, pilot);
  await checkMaterials(window, []);
  await issueReceipt(window);
  // The original that was brought along to be compared stays at the window until it is fetched.
  await window.goto(application.replace('/applications/', '/staff/originals/'));
  await recordOriginal(window, original, '何志远');
});

test('two departments draft, another person seals with the password, and the window hands both out', async ({
  browser,
}) => {
  const housing = await staff(browser, 'zjj-jb');
  await openCase(housing, '待受理', permit, pilot);
  await acceptCase(housing);
  await giveOpinion(housing, '同意', '具备施工条件，同意核发。');
  await draftCertificate(housing, issued.permit.title, async (page) => {
    await chooseFromList(page.getByRole('dialog'), '工程类别', '房屋建筑工程');
  });
  const water = await staff(browser, 'swj-jb');
  await openCase(water, '待受理', drainage, pilot);
  await acceptCase(water);
  await giveOpinion(water, '同意', '排水量与管网容量匹配，同意接入。');
  await draftCertificate(water, issued.drainage.title, async (page) => {
    await page.getByLabel('批准内容').fill('准予向屏东三路污水管排放经预处理的污水，日排水量不超过 60 立方米。');
  });

  for (const [approver, item, which] of [
    ['zjj-sp', permit, issued.permit],
    ['swj-sp', drainage, issued.drainage],
  ] as const) {
    const page = await staff(browser, approver);
    await openCase(page, '审查中', item, pilot);
    which.number = await sealCertificate(page, which.title);
    await decide(page, '通过');
  }
  expect(issued.permit.number).toMatch(/^440402\d{10}01$/);

  await handOutTogether(await staff(browser, 'chuangkou1'), pilot, [permit, drainage]);
  const page = await applicant(browser, 'hezhiyuan');
  for (const [key, seal] of [
    ['permit', '珠海市住房和城乡建设局'],
    ['drainage', '珠海市水务局'],
  ] as const) {
    await openCertificate(page, issued[key]);
    files[key] = await saveCertificate(page);
    const signatures = signaturesOf(files[key]);
    expect(signatures).toContain('Signature is Valid');
    expect(signatures).toContain('ETSI.CAdES.detached');
    expect(signatures).toContain('Total document signed');
    expect(signatures).toContain(seal);
    expect(textOf(files[key])).toContain(issued[key].number);
  }
});

test('anybody checks one by its QR code and one by its file', async ({ browser }) => {
  const page = await applicant(browser, 'hezhiyuan');
  await openCertificate(page, issued.permit);
  const picture = await page.getByRole('img', { name: '核验二维码' }).screenshot();

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await openCheck(stranger);
  await showPicture(stranger, picture);
  await stranger.waitForURL(/\/check\/[0-9A-Z]{16}$/);
  const byCode = await verdict(stranger, '核验码对应的证照：有效');
  await expect(byCode.getByText(issued.permit.number, { exact: true })).toBeVisible();
  await expect(byCode.getByText(pilot, { exact: true })).toBeVisible();

  await openCheck(stranger);
  await showFile(stranger, files.drainage);
  const byFile = await verdict(stranger, '文件核验结果：有效');
  await expect(byFile.getByText(/文件与登记的原件逐字节一致/)).toBeVisible();
  await expect(byFile.getByText(issued.drainage.number, { exact: true })).toBeVisible();
  await context.close();
});

test('a version that was superseded is told apart from one that was altered', async ({ browser }) => {
  // The construction permit of 海逸物流一号高标仓 was changed (packages/api/src/demo/demo-certificates.ts).
  const owner = await applicant(browser, 'liwei');
  await owner.goto('/certificates');
  const older = owner.locator('section, article, div.card').filter({ hasText: '已被替代' }).last();
  await older.getByRole('link', { name: /^查看证照《建筑工程施工许可证》/ }).click();
  const newer = owner.getByRole('link', { name: /^查看新版本：/ });
  const newerNumber = await said(newer, /查看新版本：(\S+?)（第 2 版）/);
  expect(newerNumber).toMatch(/^\d{18}$/);
  const file = await saveCertificate(owner);
  expect(signaturesOf(file)).toContain('Signature is Valid');

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await openCheck(stranger);
  await showFile(stranger, file);
  const superseded = await verdict(stranger, '文件核验结果：已被替代');
  await expect(superseded.getByText(/文件与登记的原件逐字节一致/)).toBeVisible();
  await expect(superseded.getByText(new RegExp(`^${newerNumber}（第 2 版），.+签发$`))).toBeVisible();

  const forged = withOneByteChanged(file);
  expect(signaturesOf(forged)).not.toContain('Signature is Valid');
  await openCheck(stranger);
  await showFile(stranger, forged);
  const altered = await verdict(stranger, '文件核验结果：内容被改动');
  await expect(altered.getByText(/但盖章后内容被改动，不可采信/)).toBeVisible();
  await expect(altered.getByText(/逐字节一致/)).toHaveCount(0);
  await context.close();
});

test('a paper original is fetched at the counter and signed for on screen', async ({ browser }) => {
  const window = await staff(browser, 'chuangkou1');
  await window.goto('/staff/originals?lane=toPickUp');
  await window.getByRole('row').filter({ hasText: pilot }).getByRole('link', { name: original }).click();
  await handOverOriginal(window, original, '何志远', '单位经办人');

  const slip = window.getByRole('region', { name: '文书' }).getByRole('listitem').filter({ hasText: '物料流转凭证' });
  const href = await slip
    .first()
    .getByRole('link', { name: /^查看并打印/ })
    .getAttribute('href');
  const paper = await window.request.get(href ?? '');
  const text = textOf(await paper.body());
  for (const words of ['物料流转凭证', original, '何志远']) expect(text).toContain(words);

  const page = await applicant(browser, 'hezhiyuan');
  await openProject(page, pilot);
  const kept = page.getByRole('region', { name: '纸质原件' }).getByRole('listitem').filter({ hasText: original });
  await expect(kept).toContainText('申请人已领回');
  await expect(kept).toContainText('领取人何志远');
});
