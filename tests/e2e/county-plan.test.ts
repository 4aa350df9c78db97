import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindingTitles } from '../support/binding-titles.ts';
import { chooseOption } from '../support/choose-option.ts';
import { projectFolder } from '../support/electron-app.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { readSheets, recordsOf } from '../support/read-sheet.ts';
import { longestStart, navigationOf, openTestWindow, sampleOffice } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const superiorPlan = path.join(projectFolder, 'resources', 'sample', 'superior-plan.docx');
const ownTitle = '云岭县2026年政务公开工作要点';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  opened = await openTestWindow('county-plan', { prepare: (client) => client.workspace.setUp(sampleOffice(2026)) });
  ({ folder, app, page } = opened);
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

/** Texts of a column of the tasks of a table that went out. */
async function printedColumn(file: string, heading: string): Promise<string[]> {
  const [sheet] = await readSheets(file);
  const records = recordsOf(sheet ?? { name: '', rows: [] }).filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
  return records.map((record) => record[heading] ?? '');
}

describe("from the superior's plan to the county's own, in the window", () => {
  it("reads the city's plan as a superior's", async () => {
    await goTo('计划导入');
    await app.answerOpenDialog(superiorPlan);
    await page.getByRole('button', { name: '选择文件' }).click();
    await page.getByText('下一步').waitFor();
    await page.getByRole('button', { name: /下一步/ }).click();
    await page.getByRole('button', { name: '入库', exact: true }).click();
    await page.getByRole('button', { name: '去任务台账' }).waitFor();
    await goTo('计划管理');
    await page.getByText('上级计划', { exact: true }).first().waitFor();
    await app.screenshot('plans-superior');
  });

  it('proposes the nine tasks that bind the county', async () => {
    await page.getByRole('button', { name: '转化为本级计划' }).click();
    await page.getByLabel('本级计划名称').waitFor();
    expect(await page.getByLabel('本级计划名称').inputValue()).toBe(ownTitle);
    await app.screenshot('adaptation-start');
    await page.getByRole('button', { name: '开始转化' }).click();
    await page.locator('[data-decision="binds"]').getByText('9 项，采用 9 项').waitFor();
    for (const title of bindingTitles) await page.getByLabel(`采用 ${title}`).waitFor();
    await app.screenshot('adaptation-choose');
  });

  it("maps the superior's units, and remembers what was confirmed", async () => {
    await page.getByText(/② 对单位/).click();
    await page.getByRole('button', { name: /全部确认确定项/ }).click();
    await page.getByText(/已确认/).first().waitFor();
    await app.screenshot('adaptation-names');
  });

  it('shows what was changed beside the superior’s words, and takes a correction', async () => {
    await page.getByText(/③ 改任务/).click();
    await page.locator('[data-draft]').filter({ hasText: '做好城乡低保公开' }).click();
    await page.getByText('2026年8月21日前').first().waitFor();
    await app.screenshot('adaptation-drafts');
    const title = page.getByRole('textbox', { name: '工作任务' });
    await title.fill('做好城乡低保和临时救助公开');
    await title.blur();
    await page.locator('[data-draft]').filter({ hasText: '做好城乡低保和临时救助公开' }).waitFor();
  });

  it('makes the own plan', async () => {
    await page.getByRole('button', { name: '生成本级计划' }).first().click();
    await app.screenshot('adaptation-commit');
    await page.getByRole('dialog').getByRole('button', { name: '生成本级计划' }).click();
    await page.getByText(`《${ownTitle}》有 9 项任务来自 9 项上级任务`, { exact: false }).waitFor();
    await page.getByRole('button', { name: '看台账' }).click();
    expect(await page.locator('[data-task]').count()).toBe(9);
  });

  it('publishes it with its responsibility table, and amends it with a reason', async () => {
    await goTo('计划管理');
    await page.getByRole('listbox').getByText(ownTitle, { exact: true }).first().click();
    await page.getByRole('tab', { name: '发布与调整' }).click();
    await page.getByRole('button', { name: '发布第 1 版' }).click();
    await page.getByText('第 1 版', { exact: true }).waitFor({ timeout: 30_000 });
    const table = path.join(folder, 'table.xlsx');
    await app.answerSaveDialog(table);
    await page.getByRole('button', { name: /另存责任分解表/ }).click();
    await page.getByText(/已另存/).waitFor();
    expect(await printedColumn(table, '工作任务')).toEqual(
      bindingTitles.map((title) => (title === '做好城乡低保公开' ? '做好城乡低保和临时救助公开' : title)),
    );
    expect(await printedColumn(table, '牵头单位')).toContain('县民政局');
    await app.screenshot('plans-published');
  }, 60_000);

  it('gives a task to a unit by dragging it there', async () => {
    await goTo('任务分工');
    const task = page.locator('[data-task]').filter({ hasText: '办好政府网站留言' }).filter({ visible: true });
    await task.waitFor();
    const unit = page.locator('[data-unit]').filter({ hasText: '县政府办公室' }).first();
    await task.dragTo(unit);
    await task.getByText('县政府办').first().waitFor();
    await app.screenshot('allocation');
  });

  it('asks for the reason of the change, and publishes the second version', async () => {
    await goTo('计划管理');
    await page.getByText('还有 1 项未写理由', { exact: false }).first().waitFor();
    await page.getByLabel('办好政府网站留言的调整理由', { exact: false }).fill('明确留言办理的牵头单位');
    await page.keyboard.press('Enter');
    await page.getByText('每项都写了理由').waitFor();
    await app.screenshot('plans-amendments');
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await page.getByText('第 2 版', { exact: true }).waitFor({ timeout: 30_000 });
  }, 60_000);

  it('leads from an own task to its source', async () => {
    await goTo('任务台账');
    await page.locator('[data-task]').filter({ hasText: '推进惠企政策直达' }).filter({ visible: true }).click();
    await page.getByRole('tab', { name: /来源|原文/ }).click();
    await page.getByText('青河市2026年政务公开工作要点').filter({ visible: true }).first().waitFor();
    await app.screenshot('ledger-source');
  });

  it('merges two units with all that hangs on them', async () => {
    await goTo('单位');
    await page.getByText('县商务局', { exact: true }).filter({ visible: true }).first().click();
    await page.getByRole('tab', { name: '停用与合并' }).click();
    await page.getByRole('button', { name: /合并到/ }).click();
    const dialog = page.getByRole('dialog');
    await chooseOption(page, dialog.getByRole('combobox').first(), '县发展和改革局');
    await app.screenshot('units-merge');
    await dialog.getByRole('button', { name: /^合并/ }).last().click();
    await page.getByText(/已(?:把)?.*合并/).first().waitFor();
    await app.screenshot('units-merged');
  });
});
