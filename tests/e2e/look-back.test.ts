import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { dayDeadline, plainTask } from '../support/ledger-rows.ts';
import { follow } from '../support/open-test-workspace.ts';
import { longestStart, navigationOf, openTestWindow } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const year = 2027;
const ownPlan = '云岭县2027年政务公开工作要点';
const firstTask = '发布产业扶持政策清单';
const lastPlan = '云岭县2026年基层政务公开补充清单';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  opened = await openTestWindow('look-back', { prepare: prepareYears });
  ({ folder, app, page } = opened);
  await page.getByRole('navigation').waitFor();
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

/** The sample county a year later: its plan of 2026 and a second one are last year's, the plan of this year has no task yet. */
async function prepareYears(client: TaizhangClient): Promise<void> {
  await follow(client.workspace.loadSample());
  const { office } = await client.workspace.status();
  if (office === null) throw new Error('the sample has no office');
  const { planId } = await client.ledger.addPlan({ title: lastPlan, year: year - 1 });
  const unit = (await client.units.list({})).units.find(({ name }) => name === '县民政局');
  const assignments = [{ role: 'lead' as const, printedName: '县民政局', unitId: unit?.id ?? null, collectiveUnitId: null }];
  for (const title of ['公开社会救助标准', '公开养老机构名录']) {
    await client.ledger.addTask({ ...plainTask, planId, title, deadlines: [dayDeadline('2026-09-30')], assignments });
  }
  await client.ledger.addPlan({ title: ownPlan, year });
  await client.workspace.updateOffice({ ...office, year });
}

const grid = (): Locator => page.getByRole('grid', { name: '上年任务' });
const currentRow = (): Locator => grid().locator('[aria-selected="true"]');
const progress = (): Locator => page.getByRole('toolbar', { name: '登记结论' });
const panel = (): Locator => page.locator('[data-side-panel]');

/** Presses a digit and waits until the finding is saved. */
async function find(digit: string, found: string): Promise<void> {
  await page.keyboard.press(digit);
  await progress().getByText(found).waitFor();
}

describe('the look-back at last year', () => {
  it('shows last year’s tasks under their plans, none of them checked', async () => {
    await goTo('上年回顾');
    await progress().getByText(/^已核查 0 \/ 共 \d+ 项/u).waitFor();
    await app.screenshot('look-back');
  });

  it('is worked by keyboard: a digit says what was found and goes on to the next task', async () => {
    await grid().focus();
    await page.keyboard.press('ArrowDown');
    const first = await currentRow().getAttribute('data-row');
    await find('2', '已核查 1 /');
    await find('1', '已核查 2 /');
    await find('3', '已核查 3 /');
    await find('2', '未完成 2 项');
    await page.keyboard.press('Home');
    expect(await currentRow().getAttribute('data-row')).toBe(first);
    expect(await currentRow().textContent()).toContain('■未完成');
    await page.keyboard.press('0');
    await progress().getByText('已核查 3 /').waitFor();
    await find('2', '已核查 4 /');
  });

  it('keeps a note that is not saved yet, and saves it by Ctrl+Enter', async () => {
    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await panel().getByLabel('说明').fill('资金未到位，栏目没有更新');
    await page.keyboard.press('Escape');
    await grid().getByText('未保存').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => panel().getByLabel('说明').inputValue()).toBe('资金未到位，栏目没有更新');
    await app.screenshot('look-back-panel');
    await panel().getByLabel('说明').press('Control+Enter');
    await grid().getByText('未保存').waitFor({ state: 'detached' });
    await panel().getByLabel('说明').press('Escape');
  });

  it('finds many at once, by the box of a plan', async () => {
    await page.getByRole('textbox', { name: '单位', exact: true }).fill('县民政局');
    await grid().getByRole('checkbox', { name: `选择 ${lastPlan}` }).click();
    await progress().getByText('已选 2 项').waitFor();
    await app.screenshot('look-back-many');
    await progress().getByRole('button', { name: '已完成' }).click();
    await page.getByText('2 项任务：已完成').waitFor();
    await progress().getByRole('button', { name: '取消选择' }).click();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await progress().getByText('已核查 6 /').waitFor();
  });

  it('makes what was left unfinished rectification tasks of this year, as one step', async () => {
    await page.getByRole('button', { name: '转为整改任务（2）…' }).click();
    await page.getByRole('button', { name: '转为 2 项整改任务' }).waitFor();
    await app.screenshot('look-back-rectify');
    await page.getByRole('button', { name: '转为 2 项整改任务' }).click();
    await page.getByText(`已转为 2 项整改任务，加入“${ownPlan}”`).waitFor();
    await progress().getByText('已转整改 2 项').waitFor();
    await app.screenshot('look-back-rectified');
    await grid().getByRole('button', { name: /^整改：/u }).first().click();
    await page.getByRole('grid', { name: '任务表' }).getByText(/^整改：/u).first().waitFor();
    await goTo('上年回顾');
    await grid().focus();
    await page.keyboard.press('Space');
    await panel().getByRole('button', { name: '在台账中查看' }).click();
    await page.getByRole('grid', { name: '任务表' }).getByText(firstTask, { exact: true }).first().waitFor();
    await goTo('上年回顾');
    await grid().press('Escape');
  });

  it('exports the table', async () => {
    const file = path.join(folder, '回顾表.xlsx');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '导出回顾表' }).click();
    await page.getByText(/已导出“回顾表\.xlsx”/u).waitFor();
    expect(existsSync(file)).toBe(true);
    await app.screenshot('look-back-exported');
  });
});

describe('light rules and working days in the settings', () => {
  const sections = (): Locator => page.getByRole('navigation', { name: '设置的各部分' });

  it('are reached from the list of sections by keyboard', async () => {
    await goTo('设置');
    await app.screenshot('settings');
    await sections().getByRole('button', { name: '单位信息' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('亮灯规则');
    await app.screenshot('settings-lights');
  });

  it('put another set of rules in force, and take it back', async () => {
    const lights = page.getByRole('region', { name: '亮灯规则' });
    await lights.getByText(/^序时进度灯/u).click();
    await lights.getByText('落后序时进度 30 个百分点及以上').waitFor();
    await app.screenshot('settings-lights-looked');
    await lights.getByRole('button', { name: '改用这套规则' }).click();
    await page.getByText(/^已改用亮灯规则“序时进度灯/u).waitFor();
    await page.getByRole('button', { name: '撤销' }).first().click();
    await lights.locator('label').filter({ hasText: '蓝黄红灯' }).getByText('使用中').waitFor();
  });

  it('say which years of the calendar are missing, refuse a wrong file in place and take a right one', async () => {
    await sections().getByRole('button', { name: '工作日历' }).click();
    const calendar = page.getByRole('region', { name: '工作日历' });
    await calendar.getByText(/没有 2027、2028 年的放假安排/u).waitFor();
    const file = path.join(folder, '日历.json');
    const wrong = { year, holidays: [{ name: '春节', from: '2027-02-12', to: '2027-02-05' }], workingWeekends: [] };
    writeFileSync(file, JSON.stringify({ kind: 'workingCalendar', years: [wrong] }));
    await app.answerOpenDialog(file);
    await calendar.getByRole('button', { name: '导入日历文件…' }).click();
    await calendar.getByText('假期的结束日早于开始日。').waitFor();
    await calendar.getByText('日历文件的写法').click();
    await app.screenshot('settings-calendar-refused');
    const right = { ...wrong, holidays: [{ name: '春节', from: '2027-02-05', to: '2027-02-12' }], workingWeekends: ['2027-02-20'] };
    writeFileSync(file, JSON.stringify({ kind: 'workingCalendar', years: [right] }));
    await calendar.getByRole('button', { name: '导入日历文件…' }).click();
    await page.getByText('已导入 2027 年的工作日历').waitFor();
    await calendar.getByText('2027-02-05 至 2027-02-12').waitFor();
    await calendar.getByText('2027-02-20（周六）').waitFor();
    await calendar.getByText(/没有 2028 年的放假安排/u).waitFor();
    await app.screenshot('settings-calendar');
  });

  it('and the look-back fit the window with the large font too', async () => {
    await sections().getByRole('button', { name: '显示' }).click();
    await page.getByRole('switch', { name: '大字号' }).click();
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await sections().getByRole('button', { name: '工作日历' }).click();
    await app.screenshot('settings-large');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await goTo('上年回顾');
    await grid().focus();
    await page.keyboard.press('Enter');
    await panel().getByLabel('说明').waitFor();
    await app.screenshot('look-back-large');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
