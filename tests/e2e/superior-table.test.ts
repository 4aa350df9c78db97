import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { adapt, addSuperiorPlan, commitAdaptation } from '../support/superior-plan.ts';
import { openedWorkbook, partsOf, superiorWorkbook } from '../support/superior-workbook.ts';
import { longestStart, navigationOf, openTestWindow, sampleOffice } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const year = 2026;
const superiorPlan = '青河市2026年政务公开工作要点';
const firstReport = '已集中发布惠企政策 12 件，办事指南同步更新。';
const everyCounty = ['各县（市、区）政府'];
const tasks = [
  { title: '惠企政策公开', requirement: '集中发布惠企政策，及时更新办事指南。', outlineNumber: '1', responsible: everyCounty },
  { title: '义务教育信息公开', requirement: '公开义务教育招生入学信息。', outlineNumber: '2', responsible: everyCounty },
  { title: '社会保障工作', requirement: '按季度公布低保和特困人员名单。', outlineNumber: '3', responsible: everyCounty },
  { title: '财政预决算公开', requirement: '公开部门预算和决算。', outlineNumber: '4', responsible: everyCounty },
];

let opened: TestWindow;
let app: LaunchedApp;
let page: LaunchedApp['page'];
let original: Uint8Array;

/** The superior's plan with the own one made of it, and what the county has to say of its first task. */
async function preparePlans(client: TaizhangClient): Promise<void> {
  await client.workspace.setUp(sampleOffice(year));
  const { planId } = await addSuperiorPlan({ client, clock: fixedClock() }, { title: superiorPlan, year, tasks });
  const adaptationId = await adapt(client, planId, { year });
  const { drafts } = await client.adaptation.get({ adaptationId });
  await client.adaptation.include({ draftIds: drafts.map(({ draftId }) => draftId), included: true });
  const own = await commitAdaptation(client, adaptationId);
  const { rows } = await client.ledger.list({ planId: own.planId });
  const first = rows.find(({ title }) => title === '惠企政策公开');
  if (!first) throw new Error('the own plan lacks its first task');
  await client.progress.addSummary({ taskId: first.id, text: firstReport, writtenOn: '2026-02-10', unitId: null });
}

beforeAll(async () => {
  opened = await openTestWindow('superior-table', { prepare: preparePlans });
  ({ app, page } = opened);
  await page.getByRole('navigation').waitFor();
  original = await superiorWorkbook();
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);
const grid = (): Locator => page.getByRole('grid', { name: '上级表格' });
const panel = (): Locator => page.locator('[data-side-panel]').filter({ visible: true });
/** A cell of a row by its title, in a column of the file from 0. */
const cell = (line: number, column: number): Locator => grid().locator(`[data-line="${line}"] [data-column="${column}"]`);

/** Puts the superior's file into the test's folder and opens it for a quarter. */
async function openTable(fileName: string, quarter: string): Promise<void> {
  const file = path.join(opened.folder, fileName);
  writeFileSync(file, original);
  await app.answerOpenDialog(file);
  await page.getByRole('button', { name: '选择上级表格…' }).click();
  await panel().getByText(fileName).waitFor();
  await chooseOption(page, panel().getByRole('combobox', { name: '填报季度' }), quarter, '');
  await app.screenshot(`superior-open-${fileName}`);
  await panel().getByRole('button', { name: '打开', exact: true }).click();
  await grid().waitFor();
}

describe("the superior's table in the window", () => {
  it('opens the file, and finds its rows and what is to be filled in', async () => {
    await goTo('上级报表');
    await page.getByRole('button', { name: '选择上级表格…' }).waitFor();
    await app.screenshot('superior-empty');
    await openTable('一季度进展情况表.xlsx', '第一季度');
    await grid().getByText('惠企政策公开').first().waitFor();
    await expect.poll(() => cell(0, 5).textContent()).toContain(firstReport);
    await app.screenshot('superior-table');
  });

  it('corrects what a column is', async () => {
    await grid().getByRole('button', { name: /列的含义/u }).click();
    await chooseOption(page, panel().getByRole('combobox', { name: '“备注”是什么列' }), '下一步措施', '');
    await grid().locator('[role="columnheader"]').filter({ hasText: '备注' }).waitFor();
    await app.screenshot('superior-columns');
    await panel().getByRole('button', { name: '关闭' }).click();
  });

  it('places the asked row by keyboard, and leaves none to be asked', async () => {
    const filters = page.getByRole('group', { name: '按对应情况筛选' });
    await page.keyboard.press('F8');
    await panel().getByText('待确定').waitFor();
    await app.screenshot('superior-asked');
    const search = panel().getByRole('combobox', { name: '查找台账任务' });
    await search.click();
    await page.keyboard.type('社会保障');
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('3 社会保障工作', { exact: true }).first().click();
    await panel().getByText('已选定').waitFor();
    await filters.getByText('待确定').waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: '关闭' }).click();
  });

  it('writes other words into cells, in the table and in the panel', async () => {
    await cell(1, 5).click();
    await page.keyboard.type('已在门户网站公开');
    await page.keyboard.press('Tab');
    await expect.poll(() => cell(1, 5).textContent()).toContain('已在门户网站公开');
    await page.getByText('已改“民生领域公开”的落实情况').waitFor();
    await cell(0, 8).click();
    await page.keyboard.press('Space');
    await panel().getByLabel('备注').fill('扩大政策覆盖面');
    await panel().getByText('未保存').waitFor();
    await app.screenshot('superior-row');
    await panel().getByLabel('备注').press('Control+Enter');
    await panel().getByText('未保存').waitFor({ state: 'detached' });
    await panel().getByLabel('备注').press('Escape');
    await expect.poll(() => cell(0, 8).textContent()).toContain('扩大政策覆盖面');
  });

  it('fills in our cells and leaves the rest of the file byte for byte', async () => {
    const file = path.join(opened.folder, '一季度（已填）.xlsx');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '填写并另存…' }).click();
    await page.getByText(/文件其余部分与原表完全一致/u).waitFor();
    await app.screenshot('superior-filled');
    const written = new Uint8Array(readFileSync(file));
    const sheet = (await openedWorkbook(written)).getWorksheet('进展情况表');
    expect(sheet?.getCell('F5').text).toBe(firstReport);
    expect(sheet?.getCell('F6').text).toBe('已在门户网站公开');
    expect(sheet?.getCell('I5').text).toBe('扩大政策覆盖面');
    const [before, after] = [partsOf(original), partsOf(written)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0);
    for (const part of changed) await page.getByText(part).waitFor();
    expect(changed).toContain('xl/worksheets/sheet2.xml');
    expect(changed.filter((name) => /media|drawing|sheet1|sheet3|theme/u.test(name))).toEqual([]);
  });

  it("remembers for the next quarter's table what the columns are and which row is which task", async () => {
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByRole('grid', { name: '上级报表' }).getByText(/已填写/u).waitFor();
    await app.screenshot('superior-list');
    await openTable('二季度进展情况表.xlsx', '第二季度');
    await grid().locator('[role="columnheader"]').filter({ hasText: '备注' }).waitFor();
    await grid().getByRole('button', { name: /列的含义/u }).click();
    await panel().getByText('已记住').first().waitFor();
    await page.getByRole('group', { name: '按对应情况筛选' }).getByText('已选定').waitFor();
    expect(await page.getByRole('group', { name: '按对应情况筛选' }).getByText('待确定').count()).toBe(0);
    await app.screenshot('superior-remembered');
  });
});
