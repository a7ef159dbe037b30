import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses one of a group of radios by clicking its words, as a person does; the input itself is not in sight. */
export async function choose(group: Locator, name: string): Promise<void> {
  await pick(group, group.page().getByRole('radio', { name, exact: true }));
}

export async function chooseValue(group: Locator, value: string): Promise<void> {
  await pick(group, group.page().locator(`input[type=radio][value="${value}"]`));
}

export async function tick(page: Locator, name: string): Promise<void> {
  await pick(page, page.page().getByRole('checkbox', { name }));
}

async function pick(group: Locator, input: Locator): Promise<void> {
  const label = group.locator('label').filter({ has: input });
  await label.click();
  await expect(label.locator('input')).toBeChecked();
}

/** Takes an entry of a list that opens below its field. */
export async function chooseFromList(form: Locator, label: string, entry: string): Promise<void> {
  // The list opens where there is room, and may still move when it is clicked.
  await expect(async () => {
    await form.getByLabel(label).click({ timeout: 3000 });
    await form.page().getByTitle(entry, { exact: true }).last().click({ timeout: 3000 });
    await expect(form.getByTitle(entry, { exact: true })).toBeVisible({ timeout: 3000 });
  }).toPass();
}

/** Takes the first day that may be taken in the calendar of a field. */
export async function chooseFirstDay(form: Locator, label: string): Promise<void> {
  const field = form.getByLabel(label);
  await field.click();
  await openCalendar(form.page()).locator('td.ant-picker-cell:not(.ant-picker-cell-disabled)').first().click();
  await expect(field).toHaveValue(/^\d{4}年\d{1,2}月\d{1,2}日$/);
}

const openCalendar = (page: Page) => page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)');
