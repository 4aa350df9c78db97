import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOption } from '../support/choose-option.ts';
import { projectFolder } from '../support/electron-app.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { longestStart, navigationOf, openTestWindow } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const samplePlan = path.join(projectFolder, 'resources', 'sample', 'plan.docx');
const tableTitle = '云岭县2026年政务公开工作要点及责任分解表';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  opened = await openTestWindow('main-job');
  ({ folder, app, page } = opened);
  await app.keepOpenedPaths();
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

/** All texts of a sheet, row by row. */
async function readSheet(file: string, sheet: number | string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const worksheet = workbook.getWorksheet(sheet);
  if (!worksheet) throw new Error(`no sheet ${sheet} in ${file}`);
  const rows: string[][] = [];
  worksheet.eachRow((row) => {
    const cells: string[] = [];
    for (let column = 1; column <= worksheet.columnCount; column += 1) cells.push(row.getCell(column).text);
    rows.push(cells);
  });
  return rows;
}

describe('the main job in the window', () => {
  it('starts with the office and a preset list of units', async () => {
    await page.getByLabel(/名称/).first().fill('云岭县');
    await page.getByLabel('本单位名称').fill('云岭县人民政府办公室');
    await page.getByLabel('经办人').fill('张');
    await page.getByLabel('年度').fill('2026');
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('navigation').waitFor();
    await goTo('单位');
    await page.getByText('县发展和改革局', { exact: true }).waitFor();
    await app.screenshot('units');
  });

  it('imports the sample plan and shows the drafts beside the original', async () => {
    await goTo('计划导入');
    await app.answerOpenDialog(samplePlan);
    await app.screenshot('import-file');
    await page.getByRole('button', { name: '选择文件' }).click();
    await page.getByText('下一步').waitFor();
    expect(await page.locator('[data-draft-task]').count()).toBeGreaterThan(10);
    await app.screenshot('import-check');
  });

  it('corrects a unit, and the correction is saved at once', async () => {
    await page.locator('[data-draft-task]').filter({ hasText: '发布产业扶持政策清单' }).click();
    const lead = page.locator('[data-field="leadUnits"]');
    await lead.getByText('县发展改革局').waitFor();
    await lead.locator('.ant-tag-close-icon, [aria-label="Close"]').first().click();
    await lead.getByRole('combobox').click();
    await page.keyboard.type('县财政局');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await lead.locator('.ant-tag').getByText('县财政局').waitFor();
    await page.getByText('已保存牵头单位').waitFor();
    await app.screenshot('import-corrected');
  });

  it('commits the plan in one step', async () => {
    await page.getByRole('button', { name: /下一步/ }).click();
    await app.screenshot('import-commit');
    await page.getByRole('button', { name: '入库', exact: true }).click();
    await page.getByRole('button', { name: '去任务台账' }).click();
    await page.getByText('发布产业扶持政策清单').first().waitFor();
    await app.screenshot('ledger');
  });

  it('assigns a task to one more unit', async () => {
    await page.getByLabel('选择 发布产业扶持政策清单').click();
    await page.getByRole('button', { name: '调整单位' }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '单位', exact: true }).last(), '县审计局');
    await app.screenshot('ledger-assign');
    await page.getByRole('button', { name: /加到 1 项任务/ }).click();
    await page.getByText(/已在 1 项任务中/).waitFor();
    await page.getByRole('button', { name: '取消选择' }).click();
  });

  it("records the units' progress", async () => {
    await page.getByText('发布产业扶持政策清单').first().click();
    await page.getByRole('tab', { name: '单位与进展' }).click();
    await page.getByText('县审计局').first().waitFor();
    await page.getByRole('button', { name: '全选' }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '状态' }).last(), '推进中', '');
    await page.getByLabel('落实情况').fill('已汇总一季度政策清单。');
    await app.screenshot('ledger-progress');
    await page.getByRole('button', { name: '登记进展' }).last().click();
    await page.getByText('已汇总一季度政策清单。').first().waitFor();
    const row = page.locator('[data-task]').filter({ hasText: '发布产业扶持政策清单' });
    await row.getByText('推进中').waitFor();
  });

  it('computes the scores, with the reason of each line', async () => {
    await goTo('自查评分');
    await page.getByRole('button', { name: '县审计局' }).click();
    const lines = page.getByRole('complementary').filter({ visible: true });
    await lines.getByText(/发布产业扶持政策清单/).waitFor();
    await lines.getByText(/推进中/).first().waitFor();
    await app.screenshot('scoring');
  });

  it('exports the responsibility table, whose cells are those of the ledger', async () => {
    const file = path.join(folder, 'table.xlsx');
    await goTo('导出');
    await app.answerSaveDialog(file);
    await page.getByRole('option', { name: /^责任分解表/ }).click();
    await page.getByRole('button', { name: /导出 Excel/ }).click();
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await app.screenshot('export');
    await page.getByRole('button', { name: '打开所在文件夹' }).click();
    await expect.poll(() => app.openedPaths()).toEqual([file, file]);

    const rows = await readSheet(file, 1);
    expect(rows[0]?.[0]).toBe(tableTitle);
    expect(rows[2]).toEqual(['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限', '备注']);
    const tasks = rows.filter((row) => /^\d+$/.test(row[0] ?? ''));
    expect(tasks).toHaveLength(36);
    expect(tasks[0]?.[1]).toBe('发布产业扶持政策清单');
    expect(tasks[0]?.[3]).toBe('县财政局');
    expect(tasks[0]?.[4]).toContain('县审计局');
    expect(tasks[0]?.[5]).toBe('2026年6月30日前');
  }, 60_000);

  it('exports the score sheets of all units with the summary', async () => {
    const file = path.join(folder, 'scores.xlsx');
    await app.answerSaveDialog(file);
    await page.getByRole('option', { name: /^自查评分表/ }).click();
    await page.getByRole('button', { name: /导出 Excel/ }).click();
    await page.getByText('已导出“scores.xlsx”').waitFor();

    const summary = await readSheet(file, 1);
    const audit = summary.find((row) => row.includes('县审计局'));
    expect(audit).toBeDefined();
    const sheet = await readSheet(file, '县审计局');
    const line = sheet.find((row) => (row[1] ?? '').includes('发布产业扶持政策清单'));
    expect(line).toBeDefined();
    expect(sheet.flat().some((text) => text.includes('填报人'))).toBe(true);
  }, 60_000);

  it('undoes the newest change from anywhere by Ctrl+Z, and does it again by Ctrl+Y', async () => {
    await goTo('任务台账');
    const row = page.locator('[data-task]').filter({ hasText: '发布产业扶持政策清单' });
    await row.getByText('推进中').waitFor();
    await page.keyboard.press('Control+z');
    await row.getByText('未启动').waitFor();
    await page.keyboard.press('Control+y');
    await row.getByText('推进中').waitFor();
  });

  it('shows in the settings what was done', async () => {
    await goTo('设置');
    await page.getByText(/入库/).filter({ visible: true }).first().waitFor();
    await app.screenshot('settings');
  });
});
