import type { Locator, Page } from 'playwright';

/** Chooses an option of a select by its words, as a clerk does: open, type, pick. */
export async function chooseOption(page: Page, select: Locator, words: string, typed = words): Promise<void> {
  await select.click();
  if (typed !== '') await page.keyboard.type(typed);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(words, { exact: true }).first().click();
}
