import { expect, type Page, type Route } from '@playwright/test';
import { choose, chooseFirstDay } from './choices.js';
import { office, openDuty } from './office.js';
import { paper } from './papers.js';
import { openTask } from './people.js';

const title = `${office}综合竣工验收`;

/** The form asks for a working day; a test cannot wait for it, so the call leaves with a beginning a moment from now. */
async function beginAtOnce(route: Route): Promise<void> {
  const body = route.request().postDataJSON();
  const input = body?.variables?.input;
  if (!input?.startsAt) return route.continue();
  input.startsAt = new Date(Date.now() + 3000).toISOString();
  input.endsAt = new Date(Date.now() + 2 * 3_600_000).toISOString();
  return route.continue({ postData: body });
}

/** 综合竣工验收: one date for all departments of the application, with a guest (沪 15). */
export async function callAcceptance(page: Page): Promise<void> {
  await openTask(page, '并联审批统筹');
  await page.getByRole('link', { name: office }).click();
  await page.getByRole('link', { name: '召集会审、踏勘或验收' }).click();
  await choose(page.locator('main'), '综合竣工验收');
  await expect(page.getByText('综合竣工验收涉及本申请全部在办办件，各部门一次验收。')).toBeVisible();
  await expect(page.getByLabel('名称')).toHaveValue(title);
  await chooseFirstDay(page.locator('main'), '日期（工作日）');
  await page.getByRole('button', { name: '增加受邀人员' }).click();
  await page.getByLabel('第 1 位姓名').fill('梁工');
  await page.getByLabel('单位', { exact: true }).fill('珠海建工集团有限公司');
  await page.getByLabel('电话', { exact: true }).fill('13812340000');
  await page.getByLabel('议程').fill('一、现场查验；二、各部门查阅资料并发表意见；三、形成结论。');
  await page.route('**/graphql', beginAtOnce);
  await page.getByRole('button', { name: /^召\s?集$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await page.unroute('**/graphql', beginAtOnce);
  await expect(page.getByRole('region', { name: '受邀单位和人员' }).getByText('8 个单位，已答复 0 个')).toBeVisible();
}

/** From the calendar of sessions to the page of this one as it stands now, whatever the person has seen of it before. */
export async function openSession(page: Page): Promise<void> {
  await page.goto('/staff/sessions');
  await openFromCalendar(page);
}

async function openFromCalendar(page: Page): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

export async function acceptInvitation(page: Page, attendees: string): Promise<void> {
  await openTask(page, '会审踏勘日程');
  await openFromCalendar(page);
  const answer = page.getByRole('region', { name: '本单位答复' });
  await choose(answer, '参加');
  await answer.getByLabel('参加人员').fill(attendees);
  await answer.getByRole('button', { name: '提交答复' }).click();
  await expect(answer.getByText('已答复：参加。')).toBeVisible();
}

/** Minutes and who was there: those who said they would come are ticked already. */
export async function recordMinutes(page: Page, minutes: string): Promise<void> {
  await openSession(page);
  await page.getByRole('button', { name: '登记纪要' }).click();
  const section = page.getByRole('region', { name: '纪要' });
  const units = section.getByRole('group', { name: '到场单位' }).getByRole('checkbox');
  await expect(units).toHaveCount(8);
  for (const unit of await units.all()) await expect(unit).toBeChecked();
  await expect(section.getByRole('checkbox', { name: /^梁工/ })).toBeChecked();
  await section.getByLabel('纪要内容').fill(minutes);
  await section.getByRole('button', { name: '保存纪要' }).click();
  await expect(section.getByText(/登记为已召开/)).toBeVisible();
}

interface Verdict {
  item: string;
  verdict: string;
  text: string;
  /** What is to be put right. */
  putRight?: string;
}

/** The department's conclusions on its own cases; the page is on the session. */
export async function conclude(page: Page, verdicts: readonly Verdict[]): Promise<void> {
  const own = page.getByRole('region', { name: '本单位结论' });
  for (const { item, verdict, text, putRight } of verdicts) {
    const part = own.getByRole('region', { name: item, exact: true });
    await choose(part, verdict);
    await part.getByLabel('结论意见').fill(text);
    if (putRight) {
      await part.getByRole('button', { name: '增加一项' }).click();
      await part.getByLabel('第 1 项内容').fill(putRight);
      await chooseFirstDay(part, '第 1 项期限（工作日）');
    }
    await part.getByRole('button', { name: '出具结论' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^出\s?具$/ })
      .click();
    await expect(part.getByRole('button', { name: '重新出具' })).toBeVisible();
  }
}

/** The applicant says what was done about what had to be put right, with a photograph or a paper. */
export async function reportPutRight(page: Page, report: string): Promise<void> {
  await openDuty(page, office, '报告整改情况');
  await page.getByRole('textbox', { name: '整改情况' }).fill(report);
  await page.getByLabel(/^上传整改证明/).setInputFiles(paper('整改照片.pdf'));
  await expect(page.getByText('已上传：整改照片.pdf')).toBeVisible();
  await page.getByRole('button', { name: /^报告整改情况/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '报告整改情况' }).click();
  await expect(page.getByText('待复查')).toBeVisible();
}

export async function recheck(page: Page, text: string): Promise<void> {
  await openSession(page);
  await page.getByRole('button', { name: /^复查：/ }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, '通过');
  await dialog.getByLabel('复查意见').fill(text);
  await dialog.getByRole('button', { name: '提交复查结果' }).click();
  await expect(page.getByText(`复查通过：${text}`)).toBeVisible();
}

/** One overall conclusion, and the one document that lists every department's (沪 15). */
export async function concludeAcceptance(page: Page, text: string): Promise<void> {
  await openSession(page);
  const panel = page.getByRole('region', { name: '形成总体结论' });
  await choose(panel, '通过');
  await panel.getByLabel('结论意见').fill(text);
  await panel.getByRole('button', { name: '形成总体结论' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认形成' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已形成结论');
  const conclusions = page.getByRole('region', { name: '各部门结论' });
  await expect(conclusions.getByText(/综合竣工验收意见书/).first()).toBeVisible();
}
