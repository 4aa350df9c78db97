import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src-main/application/workspace.ts';
import { followJob } from '../../src-main/contract/jobs.ts';
import { chooseOption } from '../support/choose-option.ts';
import { type LaunchedApp, launchApp } from '../support/electron-app.ts';
import { programFolders } from '../support/open-test-workspace.ts';

const schoolTask = '公开义务教育招生信息';

let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-search-'));
  const workspaceFolder = path.join(folder, 'ledger');
  const workspace = openWorkspace(workspaceFolder, { ...programFolders, now: () => new Date() });
  await followJob(await workspace.client.workspace.loadSample(), () => undefined);
  workspace.close();
  app = await launchApp({ workspace: workspaceFolder });
  page = app.page;
  page.setDefaultTimeout(15_000);
  await ledger().waitFor();
}, 600_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

function ledger(): Locator {
  return page.getByRole('grid', { name: '任务表' });
}

function dialog(): Locator {
  return page.getByRole('dialog');
}

function results(): Locator {
  return dialog().getByRole('option');
}

/** Opens the search and types over what stands in it. */
async function search(text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialog().getByLabel('查找全部').waitFor();
  await dialog().getByLabel('查找全部').fill(text);
}

describe('the search over all screens', () => {
  it('opens by Ctrl+K with what can be typed, and gives the focus back on Esc', async () => {
    await ledger().focus();
    await page.keyboard.press('Control+k');
    await dialog().getByText('拼音首字母').waitFor();
    expect(await dialog().getByLabel('查找全部').evaluate((input) => input === document.activeElement)).toBe(true);
    await app.screenshot('search-start');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await ledger().evaluate((grid) => grid === document.activeElement)).toBe(true);
  });

  it('leads from typed words to the task, which is open beside the ledger', async () => {
    await search('义务教育招生');
    await results().filter({ hasText: schoolTask }).waitFor();
    expect(await results().locator('mark').first().textContent()).toBe('义务教育招生');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await page.locator('[data-side-panel]').getByText(schoolTask).first().waitFor();
  });

  it('finds a unit and its tasks by the first letters of its pinyin', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sfj', { delay: 60 });
    expect(await dialog().getByLabel('查找全部').inputValue()).toBe('sfj');
    await results().filter({ hasText: '单位：县司法局' }).first().waitFor();
    expect(await results().first().textContent()).toContain('县司法局');
    await app.screenshot('search-initials');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '单位', exact: true }).getByText('县司法局').first().waitFor();
  });

  it('understands states and days, and more than one word', async () => {
    await search('2026-06-15');
    await results().filter({ hasText: schoolTask }).waitFor();
    await dialog().getByLabel('查找全部').fill('超期');
    await results().filter({ hasText: '更多任务' }).waitFor();
    await app.screenshot('search-state');
    await dialog().getByLabel('查找全部').fill('司法局 超期');
    await expect.poll(() => results().locator('mark').allTextContents()).toEqual(expect.arrayContaining(['司法局', '超期']));
    await page.keyboard.press('ArrowDown');
    expect(await results().nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
  });

  it('does not search for half-typed pinyin of an input method', async () => {
    await search('');
    await dialog().getByText('最近查找').waitFor();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'zhao sh', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
    expect(await results().count()).toBe(0);
    expect(await dialog().getByText('没有找到').count()).toBe(0);
    await input.send('Input.insertText', { text: '招生' });
    await results().filter({ hasText: schoolTask }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('tells where else to look when nothing is found', async () => {
    await search('无此字样');
    await dialog().getByRole('button', { name: '在全部类别、全部年度里查找' }).click();
    await dialog().getByText('换几个字').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });
});

describe('saved views of the ledger', () => {
  const row = (): Locator => page.getByRole('search').filter({ visible: true });
  const view = (): Locator => row().locator('.ant-select', { has: page.getByRole('combobox', { name: '视图' }) });

  it('shows a built-in view, and what is due in a span of time', async () => {
    await page.getByRole('navigation').getByText('任务台账', { exact: true }).click();
    await chooseOption(page, row().getByRole('combobox', { name: '视图' }), '待核', '');
    await expect.poll(() => view().textContent()).toContain('待核');
    await row().getByRole('button', { name: '清除筛选' }).click();
    await chooseOption(page, row().getByRole('combobox', { name: '完成时限' }), '本季到期', '');
    await app.screenshot('ledger-due-filter');
    await chooseOption(page, row().getByRole('combobox', { name: '完成时限' }), '起止日期…', '');
    const from = page.getByRole('textbox', { name: '时限起' });
    await from.fill('2026-06-10');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '时限止' }).fill('2026-06-20');
    await page.keyboard.press('Enter');
    await app.screenshot('ledger-due-days');
    await page.getByRole('button', { name: '确定', exact: true }).filter({ visible: true }).click();
    await page.locator('[data-task]').filter({ hasText: schoolTask, visible: true }).waitFor();
    await chooseOption(page, row().getByRole('combobox', { name: '完成时限' }), '本季到期', '');
  });

  it('keeps the filter under a name, applies it, deletes it, and takes that back', async () => {
    await row().getByRole('button', { name: '保存和管理视图' }).click();
    await page.getByLabel('视图名称').fill('季末清单');
    await page.getByRole('button', { name: '保存', exact: true }).filter({ visible: true }).click();
    await page.getByText('已保存视图“季末清单”').waitFor();
    await row().getByRole('button', { name: '清除筛选' }).click();
    const all = await page.locator('[data-task]').filter({ visible: true }).count();
    await chooseOption(page, row().getByRole('combobox', { name: '视图' }), '季末清单', '');
    await expect.poll(() => page.locator('[data-task]').filter({ visible: true }).count()).toBeLessThan(all + 1);
    await row().getByText('本季到期').waitFor();
    await row().getByRole('button', { name: '保存和管理视图' }).click();
    await page.getByRole('group', { name: '季末清单' }).waitFor();
    await app.screenshot('ledger-views');
    await page.getByRole('group', { name: '季末清单' }).getByRole('button', { name: '删除' }).click();
    await page.getByText('已删除视图“季末清单”').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').waitFor();
    await expect.poll(() => view().textContent()).toContain('季末清单');
  });

  it('keeps the filter row in one line, with the large font too', async () => {
    const lines = (): Promise<{ height: number; overflow: number }> =>
      row().evaluate((element) => ({ height: element.clientHeight, overflow: element.scrollWidth - element.clientWidth }));
    expect(await lines()).toMatchObject({ overflow: 0 });
    await page.getByRole('navigation').getByText('设置', { exact: true }).click();
    await page.getByRole('switch', { name: '大字号' }).click();
    await page.getByRole('navigation').getByText('任务台账', { exact: true }).click();
    await app.screenshot('ledger-views-large');
    expect(await lines()).toMatchObject({ overflow: 0 });
    await app.screenshot('ledger-large');
    await search('公开');
    await results().nth(6).waitFor();
    await app.screenshot('search-large');
  });
});
