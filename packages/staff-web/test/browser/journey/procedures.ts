import { expect, type Page } from '@playwright/test';
import { choose, chooseFromList } from './choices.js';
import { office, openDuty } from './office.js';
import { paper } from './papers.js';

interface Opening {
  kind: string;
  days: number;
  reason: string;
}

/** Opens a special procedure of the case on the page: what it does to the time is read before it is done (珠 12). */
export async function openProcedure(page: Page, { kind, days, reason }: Opening): Promise<void> {
  await page.getByRole('link', { name: '启动或办理特别程序' }).click();
  await page.getByRole('button', { name: `启动${kind}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('启动理由').fill(reason);
  await dialog.getByLabel('承诺办理时间').fill(String(days));
  await dialog.locator('input[type=file]').setInputFiles(paper(`${kind}通知书.pdf`));
  await expect(dialog.getByText('已上传')).toBeVisible();
  await expect(dialog.getByText(/自今日起本办件暂停审批计时/)).toBeVisible();
  await dialog.getByRole('button', { name: '确认启动' }).click();
  await expect(page.getByText(new RegExp(`已启动${kind}，通知书编号`))).toBeVisible();
  const procedure = page.getByRole('article', { name: new RegExp(`^${kind}`) });
  await expect(procedure.getByText('进行中')).toBeVisible();
  await expect(procedure.getByText('暂停审批计时', { exact: true })).toBeVisible();
}

async function startConcluding(page: Page, button: string, outcome: string, words: string) {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, outcome);
  await dialog.getByLabel('结论说明').fill(words);
  return dialog;
}

/** The procedure ends as passed: the time of the case goes on. `again`: what was put right is looked at. */
export async function passProcedure(page: Page, words: string, again = false): Promise<void> {
  const dialog = await startConcluding(page, again ? '复核整改' : '作出结论', '通过', words);
  await expect(dialog.getByText(/本办件自次日起恢复审批计时/)).toBeVisible();
  await dialog.getByRole('button', { name: '确认结论' }).click();
  await expect(page.getByText('已记录为通过，并已告知申请人')).toBeVisible();
}

/** Not passed: one complete list of what to put right, told once. */
export async function tellPoints(page: Page, words: string, points: readonly { about?: string; text: string }[]) {
  const dialog = await startConcluding(page, '作出结论', '不通过，一次告知全部整改事项', words);
  for (const [index, { about, text }] of points.entries()) {
    const number = index + 1;
    if (index > 0) await dialog.getByRole('button', { name: '增加一项' }).click();
    if (about) await chooseFromList(dialog, `第 ${number} 项涉及的材料`, about);
    await dialog.getByLabel(`第 ${number} 项要求`).fill(text);
  }
  await dialog.getByRole('button', { name: '确认结论' }).click();
  await expect(page.getByText('整改事项已一次告知申请人')).toBeVisible();
}

interface Answers {
  duty: string;
  /** Words above each answer. */
  label: string;
  send: string;
  answers: readonly string[];
  /** A new version of the one material that is named. */
  replacement: string;
}

/** The applicant answers a complete list point by point, puts the named material in anew, and sends all at once. */
export async function answerList(page: Page, { duty, label, send, answers, replacement }: Answers): Promise<void> {
  await openDuty(page, office, duty);
  const fields = page.getByLabel(label);
  await expect(fields.first()).toBeVisible();
  await expect(fields).toHaveCount(answers.length);
  // Nothing is sent while a point is unanswered.
  await page.getByRole('button', { name: send }).click();
  await expect(page.getByText('这一项还没有填写。').first()).toBeVisible();
  await page.locator('input[type=file][aria-label^="替换"]').first().setInputFiles(paper(replacement));
  await expect(page.getByRole('link', { name: replacement })).toBeVisible();
  for (const [index, answer] of answers.entries()) await fields.nth(index).fill(answer);
  await page.getByRole('button', { name: send }).click();
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
}
