import type { Browser, BrowserContext, Page } from '@playwright/test';

/** One password for all demonstration accounts; printed at start. */
const password = 'Gongshen@2026';

/** A person at a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
}

async function signIn(browser: Browser, path: string, loginName: string): Promise<Person> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(path);
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s?录/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/login'));
  return { page, context };
}

/** From wherever a member of staff is to a task of the main menu, as people go: what is loaded stays loaded. */
export const openTask = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true }).click();

export const applicantSignsIn = (browser: Browser, loginName: string) => signIn(browser, '/login', loginName);
export const staffSignsIn = (browser: Browser, loginName: string) => signIn(browser, '/staff/login', loginName);
