import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { longestStart, navigationOf, openTestWindow, sampleOffice } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

/** A year that is over, so that what is late stays late whenever the test runs. */
const year = 2025;

beforeAll(async () => {
  opened = await openTestWindow('cases', { prepare: (client) => client.workspace.setUp(sampleOffice(year)) });
  ({ folder, app, page } = opened);
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

/** Types a day into a field, as a clerk does who knows it by heart. */
async function typeDay(label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(day);
  await field.press('Enter');
}

/** Takes back the last step and waits until the frame says so. */
async function undo(): Promise<void> {
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/已撤销/).first().waitFor();
}

/** A small table of website columns with merged cells and a unit that the register does not know. */
async function writeColumnTable(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('栏目');
  sheet.addRow(['云岭县政府网站栏目维护分工']);
  sheet.mergeCells('A1:E1');
  sheet.addRow(['一级栏目', '二级栏目', '责任单位', '更新周期', '最近更新时间']);
  sheet.addRow(['阳光账本', '部门预算', '县财政局', '每年1月31日前', '2025-01-20']);
  sheet.addRow([null, '惠民补贴', '县财政局', '每月', '2025-03-05']);
  sheet.mergeCells('A3:A4');
  sheet.addRow(['办事导航', '窗口通知', '便民热线专班', '每季度', '2025-02-10']);
  sheet.addRow(['办事导航', '常见问答', '便民热线专班', '每季度', '']);
  await workbook.xlsx.writeFile(file);
}

describe('requests and the website, in the window', () => {
  it('enters an application that was corrected, and tells its last day and the days left out', async () => {
    await goTo('申请来信');
    await page.getByRole('button', { name: '登记第一件' }).click();
    await page.getByLabel('事由').fill('查阅老旧小区改造补助发放名单');
    await typeDay('收到日期', '2025-09-01');
    await chooseOption(page, page.getByRole('combobox', { name: '承办单位' }), '县财政局');
    await page.getByLabel('申请人').fill('李某');
    await page.getByRole('checkbox', { name: /要求补正/ }).check();
    await typeDay('通知日期', '2025-09-05');
    await typeDay('收到补正', '2025-09-22');
    await app.screenshot('cases-new');
    await page.getByRole('button', { name: '登记', exact: true }).last().click();
    const clock = page.getByRole('region', { name: '期限' });
    await clock.getByText('2025-10-24').waitFor();
    await clock.getByText('超期未答复').waitFor();
    expect(await clock.getByText(/国庆节、中秋节|国庆节/).first().innerText()).toContain('8 天');
    await clock.getByText(/周末 \d+ 天/).waitFor();
    await app.screenshot('cases-clock');
  });

  it('says at the field which day contradicts another, and keeps what was typed', async () => {
    await typeDay('答复日期', '2025-08-20');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('答复日期早于收到日期').first().waitFor();
    await app.screenshot('cases-reversed');
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByText('答复日期早于收到日期').first().waitFor({ state: 'detached' });
  });

  it('puts a request away and brings it back', async () => {
    // The sign of the save that was refused just now may still stand before the word.
    await page.getByRole('button', { name: /归档$/u }).click();
    await page.getByText('已归档“查阅老旧小区改造补助发放名单”').waitFor();
    expect(await page.locator('[data-row]').filter({ visible: true }).count()).toBe(0);
    await undo();
    await page.locator('[data-row]').filter({ hasText: '查阅老旧小区' }).waitFor();
  });

  it('registers the late reply as an event with a corrected basis, which can be undone', async () => {
    await page.getByText('拟登记扣分事项 1').click();
    const proposed = page.locator('[data-proposed]');
    await proposed.getByText(/应于2025-10-24前答复/).waitFor();
    await app.screenshot('cases-events');
    await proposed.getByRole('button', { name: '改依据' }).click();
    await page.getByLabel('县财政局的扣分依据').fill('依申请公开件逾期未答复');
    await proposed.getByRole('button', { name: '登记县财政局的扣分事项' }).click();
    await page.getByText('县财政局的扣分事项已登记').waitFor();
    await page.getByText('没有待登记的扣分事项').waitFor();
    await undo();
    await proposed.waitFor();
    await proposed.getByRole('button', { name: '登记县财政局的扣分事项' }).click();
    await page.getByRole('button', { name: '看自查评分' }).click();
    await page.getByRole('heading', { name: '自查评分' }).waitFor();
  });

  it('reads columns from a table beside the register, and gives the unknown unit a name', async () => {
    const file = path.join(folder, 'columns.xlsx');
    await writeColumnTable(file);
    await goTo('网站栏目');
    await app.answerOpenDialog(file);
    await page.getByRole('button', { name: '从表格导入' }).first().click();
    await page.getByText('核对“columns.xlsx”').waitFor();
    await page.getByText('新增 4').waitFor();
    await page.locator('[data-row]').filter({ hasText: '窗口通知' }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '窗口通知的单位' }), '县民政局');
    await page.locator('[data-row]').filter({ hasText: '常见问答' }).getByText('县民政局').waitFor();
    await app.screenshot('website-review');
    await page.getByRole('button', { name: '导入选中 4 个' }).click();
    await page.getByText('已新增 4 个、更新 0 个网站栏目').waitFor();
    await page.locator('[data-row]').filter({ hasText: '惠民补贴' }).getByText('超期').waitFor();
  });

  it('shows how a column stands, and what its printed cycle means', async () => {
    await page.locator('[data-row]').filter({ hasText: '惠民补贴' }).click();
    await page.getByText('按“每月”计算应更新日。').waitFor();
    await page.getByText(/应于 2025-04-30 前更新/).waitFor();
    await app.screenshot('website-column');
    await page.keyboard.press('Escape');
  });

  it('marks several columns updated, and undo takes it back', async () => {
    await page.getByLabel('选择 阳光账本 惠民补贴').click();
    await page.getByLabel('选择 办事导航 窗口通知').click();
    await page.getByRole('button', { name: '登记已更新' }).click();
    // Without Enter: a typed day counts as soon as it is one.
    await page.getByRole('textbox', { name: '更新日期', exact: true }).fill('2025-06-18');
    await page.getByRole('button', { name: '登记 2 个' }).click();
    await page.getByText('已登记 2 个栏目于 2025-06-18 更新').waitFor();
    expect(await page.locator('[data-row]').getByText('2025-06-18').count()).toBe(2);
    await app.screenshot('website-updated');
    await undo();
    expect(await page.locator('[data-row]').getByText('2025-06-18').count()).toBe(0);
  });

  it('registers an overdue column as an event', async () => {
    await page.getByText(/拟登记扣分事项 \d/).filter({ visible: true }).click();
    const proposed = page.locator('[data-proposed]').filter({ visible: true });
    await proposed.first().waitFor();
    const before = await proposed.count();
    await app.screenshot('website-events');
    await proposed.first().getByRole('button', { name: /^登记/ }).click();
    await page.getByText('的扣分事项已登记').filter({ visible: true }).first().waitFor();
    expect(await proposed.count()).toBe(before - 1);
  });
});
