import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import type { LedgerRow } from '../../src-main/contract/ledger.ts';
import { cellText } from '../../src-main/contract/text/cell-text.ts';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { follow } from '../support/open-test-workspace.ts';
import { longestStart, openTestWindow, sampleOffice, withLedger } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const planText = `云岭县2026年政务公开工作要点
云岭县人民政府办公室 2026年4月2日
一、深化重点领域公开
1. 公开财政信息。及时公开部门预算决算。（牵头单位：县财政局；责任单位：各乡镇人民政府；完成时限：2026年9月30日前）
2. 公开就业信息。及时公开招聘岗位和技能培训安排。（牵头单位：县人社局；责任单位：县教育局；完成时限：2026年6月底前）
3. 公开救助信息。定期公开社会救助标准和结果。（责任单位：县民政局；完成时限：每季度）
二、加强政策解读
4. 回应社会关切。按月通报县长信箱来信办理情况。（责任单位：县信访局；完成时限：2026年12月底前）
5. 规范答复文书。统一答复文书格式。（责任单位：县司法局；配合单位：县政务服务局；完成时限：2026年11月30日前）
`;

let opened: TestWindow;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  opened = await openTestWindow('cells', { prepare: preparePlan, timeout: 10_000 });
  ({ app, page } = opened);
  await page.getByRole('navigation').getByText('任务台账', { exact: true }).click();
  await page.locator('[data-task]').first().waitFor();
}, longestStart);

afterAll(() => opened.end());

/** The county's plan in the ledger. */
async function preparePlan(client: TaizhangClient): Promise<void> {
  await client.workspace.setUp(sampleOffice(2026));
  const { importId } = await follow(client.imports.start({ source: { kind: 'pasted', text: planText } }));
  const { rowVersion } = await client.imports.get({ importId });
  await client.imports.commit({ importId, rowVersion, useStates: false });
}

const cell = (title: string, column: string) => page.locator('[data-task]').filter({ hasText: title }).locator(`[data-column="${column}"]`);
const dialog = () => page.getByRole('dialog');
const writes = () => page.locator('[data-write-list] tbody tr');
const clipboardText = () => app.application.evaluate(async ({ clipboard: board }) => await board.readText());
/** The HTML of the last copy, as the window gave it to the clipboard. */
const copiedHtml = () => page.evaluate(() => document.body.dataset['copiedHtml'] ?? '');
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Marks cells by dragging the mouse over them. */
async function drag(from: ReturnType<typeof cell>, to: ReturnType<typeof cell>): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await page.mouse.up();
}

/** Chooses into which column a column of the pasted block goes. */
async function pasteInto(column: number, label: string): Promise<void> {
  await chooseOption(page, dialog().getByLabel(`第 ${column} 列粘贴到`), label, '');
  await expect.poll(() => page.locator('.ant-select-dropdown').filter({ visible: true }).count()).toBe(0);
}

/** What the rows show in a column, from the first on. */
async function shownCells(column: string): Promise<string[]> {
  return page.locator(`[data-task] [data-column="${column}"]`).allInnerTexts();
}

describe('the ledger works like a table of WPS', () => {
  it('copies marked cells as text and as an HTML table', async () => {
    await page.evaluate(() =>
      window.addEventListener('copy', (event) => {
        document.body.dataset['copiedHtml'] = event.clipboardData?.getData('text/html') ?? '';
      }),
    );
    await drag(cell('公开财政信息', 'title'), cell('公开救助信息', 'responsible'));
    await page.locator('[data-marked-cells]').waitFor();
    expect(await page.locator('[data-side-panel]').count()).toBe(0);
    await press('Control+c');
    await page.getByText('已复制 3 行 × 3 列').waitFor();
    const plain = await clipboardText();
    expect(plain.split(/\r?\n/u).map((line) => line.split('\t'))).toEqual([
      ['公开财政信息', '县财政局', '各乡镇人民政府'],
      ['公开就业信息', '县人社局', '县教育局'],
      ['公开救助信息', '', '县民政局'],
    ]);
    expect(await copiedHtml()).toContain('公开就业信息</td>');
    await press('Control+Shift+c');
    await expect.poll(async () => (await clipboardText()).split(/\r?\n/u)[0]).toBe('工作任务\t牵头单位\t责任单位');
    expect(await copiedHtml()).toContain('工作任务</th>');
    await app.screenshot('cells-marked');
  });

  it('shows the columns that the clerk chooses', async () => {
    await page.getByRole('button', { name: '列', exact: true }).click();
    const picker = page.getByRole('group', { name: '显示的列' });
    await picker.getByText('工作要求', { exact: true }).click();
    await cell('公开财政信息', 'requirement').waitFor();
    await app.screenshot('cells-columns');
    await press('Escape');
    expect(await shownCells('requirement')).toContain('及时公开部门预算决算。');
  });

  it('pastes a block into chosen columns after a preview, and takes it back as a whole', async () => {
    await app.application.evaluate(async ({ clipboard: board }) =>
      await board.writeText('公开预算决算和“三公”经费。\t8月底前\t县财政局、县新设的局\r\n公开岗位。\t争取早日\t县人社局\r\n公开救助标准。\t每半年\t县民政局\r\n甲\t乙\t丙\r\n甲\t乙\t丙\r\n甲\t乙\t丙'),
    );
    await drag(cell('公开财政信息', 'requirement'), cell('公开就业信息', 'requirement'));
    await press('Control+v');
    await dialog().getByText(/粘贴 6 行 × 3 列/u).waitFor();
    await pasteInto(2, '完成时限');
    await pasteInto(3, '牵头单位');
    await dialog().getByText('最后 1 行超出台账的行数，不写入', { exact: false }).waitFor();
    await writes().filter({ hasText: '争取早日' }).getByText('不写入', { exact: false }).waitFor();
    await writes().filter({ hasText: '县新设的局' }).getByText('不在单位名录里', { exact: false }).waitFor();
    await app.screenshot('cells-paste');
    await dialog().getByRole('button', { name: /^写入/u }).click();
    await dialog().waitFor({ state: 'detached' });
    await cell('公开财政信息', 'requirement').getByText('公开预算决算和“三公”经费。').waitFor();
    expect(await shownCells('lead')).toEqual(['? 县财政局、县新设的局', '县人社局', '县民政局', '? 丙', '? 丙']);
    expect(await cell('公开财政信息', 'deadline').innerText()).toContain('2026-08-31');
    expect(await cell('公开就业信息', 'deadline').innerText()).toContain('2026-06-30');
    await app.screenshot('cells-pasted');
    await press('Control+z');
    await cell('公开财政信息', 'requirement').getByText('及时公开部门预算决算。').waitFor();
    expect(await shownCells('lead')).toEqual(['县财政局', '县人社局', '', '', '']);
  });

  it('fills the first marked row down', async () => {
    await drag(cell('公开就业信息', 'lead'), cell('回应社会关切', 'lead'));
    await press('Control+d');
    await dialog().getByText('将改 2 处', { exact: false }).waitFor();
    await app.screenshot('cells-fill');
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => shownCells('lead')).toEqual(['县财政局', '县人社局', '县人社局', '县人社局', '']);
  });

  it('edits a cell in its place', async () => {
    await cell('公开就业信息', 'deadline').dblclick();
    const editor = page.getByLabel('修改完成时限');
    await editor.waitFor();
    expect(await editor.inputValue()).toBe('2026年6月底前');
    await press('Control+a');
    await page.keyboard.insertText('争取早日');
    await press('Enter');
    await page.getByRole('alert').getByText('看不出是什么时限', { exact: false }).waitFor();
    await app.screenshot('cells-edit');
    await press('Control+a');
    await page.keyboard.insertText('2026年7月底前');
    await press('Enter');
    await editor.waitFor({ state: 'detached' });
    await cell('公开就业信息', 'deadline').getByText('2026-07-31').waitFor();
    // Enter went down: the next cell is the current one, Tab goes on to the side, Esc restores.
    await press('Enter');
    await expect.poll(() => editor.inputValue()).toBe('每季度');
    await press('Escape');
    await editor.waitFor({ state: 'detached' });
    await press('ArrowLeft', 'F2');
    const units = page.getByLabel('修改责任单位（含配合）');
    await units.waitFor();
    await page.keyboard.insertText('、县司法局');
    await press('Tab');
    await cell('公开救助信息', 'responsible').getByText('县民政局、县司法局').waitFor();
    await press('F2');
    await editor.waitFor();
    await press('Escape', 'Escape', ' ');
    await page.locator('[data-side-panel]').waitFor();
    await press(' ');
  });

  it('keeps what was typed into a cell and can not be written', async () => {
    await cell('公开救助信息', 'deadline').dblclick();
    await page.getByLabel('修改完成时限').waitFor();
    await press('Control+a');
    await page.keyboard.insertText('尽快');
    await page.getByRole('heading', { name: '任务台账' }).click();
    await page.locator('[data-task]').filter({ hasText: '公开救助信息' }).getByText('未保存').waitFor();
    await cell('公开救助信息', 'deadline').dblclick();
    expect(await page.getByLabel('修改完成时限').inputValue()).toBe('尽快');
    await press('Escape');
    await page.getByText('未保存').waitFor({ state: 'detached' });
  });

  it('prints what is shown', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.locator('[data-print-sheet]').waitFor({ state: 'attached' });
    const sheet = await page.locator('[data-print-sheet]').evaluate((element) => element.textContent);
    for (const words of ['云岭县2026年政务公开工作要点', '云岭县人民政府办公室', '共 5 项', '一、深化重点领域公开', '统一答复文书格式。']) {
      expect(sheet).toContain(words);
    }
    const pdf = await app.application.evaluate(async ({ BrowserWindow }) => {
      const data = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return data?.toString('base64') ?? '';
    });
    const folderOfPictures = process.env['TAIZHANG_SCREENSHOTS'];
    if (folderOfPictures !== undefined) writeFileSync(path.join(folderOfPictures, 'ledger.pdf'), Buffer.from(pdf, 'base64'));
    // A4 across, in points.
    expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/u);
    // The engine says when it has drawn the pages: then the sheet goes.
    await page.locator('[data-print-sheet]').waitFor({ state: 'detached' });
  });

  it('stores what was seen', async () => {
    await opened.quit();
    const { rows } = await withLedger(opened.ledger, (client) => client.ledger.list({}));
    const text = (row: LedgerRow | undefined, field: Parameters<typeof cellText>[1]): string => (row ? cellText(row, field) : '');
    expect(text(rows[1], 'deadline')).toBe('2026年7月底前');
    expect(text(rows[2], 'responsibleAndSupporting')).toBe('县民政局、县司法局');
    expect(rows.map((row) => cellText(row, 'lead'))).toEqual(['县财政局', '县人社局', '县人社局', '县人社局', '']);
  });
});
