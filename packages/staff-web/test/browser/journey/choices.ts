import { expect, type Locator } from '@playwright/test';

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
