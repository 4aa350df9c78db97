import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard-only.ts';
import { follow, planText } from '../support/open-test-workspace.ts';
import { openDistributed } from '../support/returned-workbooks.ts';
import { longestStart, navigationOf, openTestWindow, sampleOffice } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const year = new Date().getFullYear();
const items = [
  `公开部门预算。（责任单位：县财政局、县审计局，完成时限：${year}年12月底前）`,
  `公开部门决算。（责任单位：县财政局，完成时限：${year}年12月底前）`,
  `公开执法信息。（责任单位：县司法局，完成时限：${year}年12月底前）`,
];

let opened: TestWindow;
let app: LaunchedApp;
let page: LaunchedApp['page'];
/** Folders beside the ledger: what goes out, and what comes back. */
let given: string;
let back: string;

beforeAll(async () => {
  opened = await openTestWindow('exchange', { prepare: preparePlan });
  ({ app, page } = opened);
  given = path.join(opened.folder, '下发');
  back = path.join(opened.folder, '报回');
  for (const folder of [given, back]) mkdirSync(folder);
  await app.keepOpenedPaths();
}, longestStart);

afterAll(() => opened.end());

async function preparePlan(client: TaizhangClient): Promise<void> {
  await client.workspace.setUp(sampleOffice(year));
  const { importId } = await follow(client.imports.start({ source: { kind: 'pasted', text: planText(items, `云岭县${year}年政务公开工作要点`) } }));
  const { rowVersion } = await client.imports.get({ importId });
  await client.imports.commit({ importId, rowVersion, useStates: false });
}

const goTo = navigationOf(() => page);
const { press } = keyboardOf(() => page);
const grid = (label: string): Locator => page.getByRole('grid', { name: label });
const line = (label: string, words: string): Locator => grid(label).locator('[data-row]').filter({ hasText: words });
const panel = (): Locator => page.locator('[data-side-panel]').filter({ visible: true });
const view = (words: string): Locator => page.locator('.ant-segmented-item').filter({ hasText: words, visible: true });
const unit = (name: string): Locator => line('各单位报送情况', name);

function workbookOf(unitName: string): string {
  const name = readdirSync(given).find((file) => file.startsWith(unitName));
  if (name === undefined) throw new Error(`nothing was given to ${unitName}`);
  return path.join(given, name);
}

/** A table as a unit types it anew, without anything that the program has put into its own. */
async function writeRetyped(file: string, unitName: string, row: { text: string; title: string }): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow([`填报单位：${unitName}`]);
  sheet.addRow(['进展情况', '工作任务', '完成状态']);
  sheet.addRow([row.text, row.title, '推进中']);
  await workbook.xlsx.writeFile(file);
}

/** Collects files by the dialog. */
async function collectFile(file: string): Promise<void> {
  await app.answerOpenDialog(file);
  await page.getByRole('button', { name: '收回填报表' }).first().click();
  await page.getByText('选择文件或压缩包…').click();
  await line('收到的文件', path.basename(file)).waitFor({ timeout: 30_000 });
}

describe('giving out and collecting workbooks in the window', () => {
  it('begins with what to do next, and tells how much is asked before it goes out', async () => {
    await goTo('报送收集');
    await page.getByText('还没有下发填报表', { exact: true }).waitFor();
    await app.screenshot('exchange-empty');
    await page.getByRole('button', { name: '下发填报表…' }).last().click();
    await panel().getByText('将给 3 家单位下发，共 4 项未办结任务；今年还没有要求过这些单位填报。').waitFor();
    await panel().getByLabel('联系人').fill('张 0123-4567890');
    await app.screenshot('exchange-distribute');
    await app.answerOpenDialog(given);
    await panel().getByRole('button', { name: '选择文件夹并下发…' }).click();
    await page.getByText(/已下发填报表：4 项，共 3 个文件/).waitFor({ timeout: 30_000 });
    expect(readdirSync(given)).toHaveLength(3);
    await page.getByRole('button', { name: '打开所在文件夹' }).click();
    await expect.poll(async () => path.dirname((await app.openedPaths()).at(-1) ?? '')).toBe(given);
    for (const name of ['县财政局', '县审计局', '县司法局']) await unit(name).getByText('已下发').waitFor();
    await app.screenshot('exchange-given');
  }, 60_000);

  it('collects files by dialog and a folder with evidence, also a table that was typed anew', async () => {
    await goTo('任务台账');
    await page.locator('[data-task]').filter({ hasText: '公开部门预算' }).filter({ visible: true }).click();
    await page.getByRole('tab', { name: '单位与进展' }).click();
    await panel().getByRole('button', { name: '全选' }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '状态' }).last(), '推进中', '');
    await page.getByLabel('落实情况').fill('电话了解：正在汇总。');
    await page.getByRole('button', { name: '登记进展' }).last().click();
    await page.getByText(/已登记/).first().waitFor();

    const finance = await openDistributed(workbookOf('县财政局'));
    finance.type('公开部门预算', { text: '预算已在网站公开', percent: 60 });
    finance.type('公开部门决算', { state: '推进中', text: '决算初稿已完成', reportedOn: '上周五' });
    const folder = path.join(back, '县财政局');
    mkdirSync(path.join(folder, '佐证材料', '1 公开部门预算'), { recursive: true });
    writeFileSync(path.join(folder, '佐证材料', '1 公开部门预算', '公开截图.txt'), '预算公开页面');
    await finance.save(path.join(folder, '财政局报回.xlsx'));
    const retyped = path.join(back, '司法局.xlsx');
    await writeRetyped(retyped, '县司法局', { text: '执法信息已在网站公示', title: '公开执法信息' });

    await goTo('报送收集');
    await collectFile(retyped);
    await page.getByText('收回 1 份填报表。').waitFor();
    await app.answerOpenDialog(folder);
    await page.getByRole('button', { name: '收回填报表' }).click();
    await page.getByText('选择文件夹（连同佐证材料）…').click();
    await line('收到的文件', '财政局报回.xlsx').waitFor({ timeout: 30_000 });
    await line('收到的文件', '司法局.xlsx').getByText('凭文字识别').waitFor();
    await line('收到的文件', '财政局报回.xlsx').getByText('冲突 1').waitFor();
    await app.screenshot('exchange-returns');
    await line('收到的文件', '司法局.xlsx').click();
    await panel().getByText('凭文字识别，不对可以改。').waitFor();
    await app.screenshot('exchange-return-panel');
    await press('Escape');
  }, 60_000);

  it('shows what would change cell by cell, and takes the choice by key', async () => {
    await page.getByRole('button', { name: '去核对' }).click();
    await line('核对报送', '决算初稿已完成').waitFor();
    await page.getByText(/1 项冲突按台账保留；1 处无法识别，不并入。/).waitFor();
    await app.screenshot('exchange-review');
    await grid('核对报送').focus();
    await press('Home', 'F8');
    const conflict = line('核对报送', '预算已在网站公开');
    await expect.poll(() => conflict.getAttribute('aria-selected')).toBe('true');
    await press('1');
    await page.getByText(/1 项冲突采用报送；1 处无法识别，不并入。/).waitFor();
    await press('Space');
    await panel().getByText('电话了解：正在汇总。').waitFor();
    await app.screenshot('exchange-review-panel');
    await press('F8');
    await panel().getByText('看不出是哪一天', { exact: false }).waitFor();
    await press('Escape');
    await goTo('任务台账');
    await goTo('报送收集');
    await page.getByText(/1 项冲突采用报送/).waitFor();
  });

  it('takes it over as one step, which an undo takes back', async () => {
    const take = page.getByRole('button', { name: /^并入台账：3 项进展、1 份佐证/ });
    await take.click();
    await page.getByText('没有待核对的报送').waitFor();
    await page.getByText('已并入台账：3 项进展、1 份佐证（2 份文件）').waitFor();
    await view('各单位').click();
    await unit('县财政局').getByText('已报齐').waitFor();
    await unit('县司法局').getByText('已报齐').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await unit('县财政局').getByText('有冲突').waitFor();
    await view('核对 2').click();
    await page.getByText(/1 项冲突采用报送/).waitFor();
    await page.getByRole('button', { name: /^并入台账/ }).click();
    await page.getByText('没有待核对的报送').waitFor();
    await goTo('任务台账');
    await page.locator('[data-task]').filter({ hasText: '公开部门预算' }).filter({ visible: true }).click();
    await panel().getByText('预算已在网站公开').first().waitFor();
    await press('Escape');
  }, 60_000);

  it('reminds the one that owes something, and leads to the slip', async () => {
    await goTo('报送收集');
    await view('各单位').click();
    await app.screenshot('exchange-units');
    await unit('县审计局').click();
    await panel().getByText('未报事项 1 项').waitFor();
    await app.screenshot('exchange-unit-panel');
    await press('Escape');
    await page.getByRole('button', { name: '复制未报清单' }).click();
    await page.getByText(/已复制未报清单：1 家单位，1 项/).waitFor();
    await page.getByLabel('选择 县审计局').check();
    await page.getByRole('button', { name: '催报选中的 1 家…' }).click();
    await panel().getByText('将发出催办单 1 份').waitFor();
    await app.screenshot('exchange-remind');
    await panel().getByRole('button', { name: '发出' }).click();
    await page.getByText('已发出催办单 1 份，可在督办中导出 Word。').waitFor();
    await page.getByRole('button', { name: '去督办看文书' }).click();
    await line('督办文书', '县审计局').waitFor();
  });

  it('places a row that names no known task by hand, and sets a file aside and takes it back', async () => {
    const retyped = path.join(back, '审计局.xlsx');
    await writeRetyped(retyped, '县审计局', { text: '本局预算已公开', title: '第一件事' });
    await goTo('报送收集');
    await collectFile(retyped);
    await line('收到的文件', '审计局.xlsx').getByText('未对上 1').waitFor();
    await line('收到的文件', '审计局.xlsx').click();
    await panel().getByRole('button', { name: '搁置' }).click();
    await line('收到的文件', '审计局.xlsx').getByText('已搁置').waitFor();
    await panel().getByRole('button', { name: '改回待核对' }).click();
    await panel().getByRole('button', { name: '核对', exact: true }).click();
    await line('核对报送', '第一件事').click();
    await panel().getByText('对应到哪项任务').waitFor();
    await app.screenshot('exchange-place');
    await chooseOption(page, panel().getByRole('combobox', { name: '这一行的任务' }), '1 公开部门预算', '预算');
    await page.getByText('已对应到“公开部门预算”').waitFor();
    await panel().getByRole('group', { name: '落实情况的取舍' }).getByRole('button', { name: '采用报送' }).click();
    await page.getByRole('button', { name: /^并入台账：1 项进展/ }).click();
    await page.getByText('没有待核对的报送').waitFor();
    await view('各单位').click();
    await unit('县审计局').getByText('已报齐').waitFor();
  });
});
