import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src-main/application/workspace.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { followJob } from '../../src-main/contract/jobs.ts';
import type { CalendarEntry, Charts, Today } from '../../src-main/contract/workbench.ts';
import { type LaunchedApp, launchApp } from '../support/electron-app.ts';
import { programFolders } from '../support/open-test-workspace.ts';

let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];
/** What the application answers on the day of the test, which the window has to show. */
let today: Today;
let charts: Charts;
let calendar: CalendarEntry[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-workbench-'));
  const workspaceFolder = path.join(folder, 'ledger');
  const workspace = openWorkspace(workspaceFolder, { ...programFolders, now: () => new Date() });
  const { client } = workspace;
  await followJob(await client.workspace.loadSample(), () => undefined);
  await addMatters(client);
  const { office } = await client.workspace.status();
  const year = office?.year ?? 0;
  [today, charts, calendar] = await Promise.all([client.workbench.today({}), client.workbench.charts({ year }), client.workbench.calendar({ year })]);
  workspace.close();
  app = await launchApp({ workspace: workspaceFolder });
  page = app.page;
  page.setDefaultTimeout(15_000);
}, 600_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the sample does not have: evidence that waits, a slip, a request and a website column that are late. */
async function addMatters(client: TaizhangClient): Promise<void> {
  const { rows } = await client.ledger.list({});
  const places = await Promise.all(
    rows.slice(0, 3).map(async ({ id }) => {
      const { units } = await client.ledger.task({ taskId: id });
      return { taskId: id, unitId: units[0]?.unitId ?? '' };
    }),
  );
  const [place] = places;
  if (!place) throw new Error('the sample has no task');
  for (const [index, one] of places.entries()) {
    const reference = { kind: 'link' as const, url: `https://example.test/${index + 1}`, documentNumber: null, publishedOn: '2026-06-20', note: null };
    await client.evidence.addReference({ ...reference, title: `公示页面${index + 1}`, places: [one] });
  }
  await client.supervision.issue({
    kind: 'reminder', issuedOn: '2026-03-02', replyBy: '2026-03-09', basis: null, remark: null, contact: null, units: [{ unitId: place.unitId, taskIds: [place.taskId] }],
  });
  const { unitId } = place;
  await client.website.add({ path: ['政府信息公开', '财政资金'], unitId, printedUnit: null, printedCycle: '每月', note: null, lastUpdatedOn: null, empty: true });
  await client.cases.add({
    channel: 'application', number: null, subject: '申请公开征地补偿标准', applicant: null, unitId, receivedOn: '2026-03-02', workingDays: 20,
    extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null,
  });
}

/** Opens a screen by its entry in the navigation. */
async function goTo(entry: string): Promise<void> {
  await page.getByRole('navigation').getByText(entry, { exact: true }).click();
}

/** The screen that is shown. */
async function shownScreen(): Promise<string> {
  return page.locator('h1').filter({ visible: true }).innerText();
}

const block = (name: string) => page.getByRole('region', { name, exact: true }).filter({ visible: true });
const tab = (name: string | RegExp) => page.getByRole('tab', { name }).filter({ visible: true });
const ledgerRows = () => page.locator('[data-task]').filter({ visible: true });

/** Follows a lead, says which screen it shows, and comes back. */
async function follow(lead: ReturnType<typeof block>): Promise<string> {
  await lead.click();
  const screen = await shownScreen();
  await goTo('工作台');
  await expect.poll(shownScreen).toBe('工作台');
  return screen;
}

/** Width, height and how many of its pixels differ from white, of a PNG file as the window decodes it. */
async function pictureFacts(file: string): Promise<{ width: number; height: number; inked: number }> {
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
    let inked = 0;
    for (let pixel = 0; pixel < data.length; pixel += 4) {
      if ((data[pixel] ?? 255) + (data[pixel + 1] ?? 255) + (data[pixel + 2] ?? 255) < 750) inked += 1;
    }
    return { width: image.width, height: image.height, inked };
  }, readFileSync(file).toString('base64'));
}

/** Saves the shown chart by its button and gives the file. */
async function savePicture(name: string): Promise<string> {
  const file = path.join(folder, `${name}.png`);
  await app.answerSaveDialog(file);
  await page.getByRole('button', { name: `${name}：保存为图片` }).click();
  await page.getByText(`已保存图片“${name}.png”。`).waitFor();
  return file;
}

describe('the workbench in the window', () => {
  it('says the day in a sentence, and shows who is late', async () => {
    await goTo('工作台');
    const overdue = today.overdueByUnit.reduce((sum, unit) => sum + unit.tasks, 0);
    expect(overdue).toBeGreaterThan(0);
    await page.getByText(`超期 ${overdue} 项次`, { exact: false }).waitFor();
    await page.getByText(`${today.unitsWithoutReport.length} 家单位未报送季度进展`, { exact: false }).waitFor();
    await block('超期单位').getByText(`${today.overdueByUnit.length} 家`, { exact: true }).waitFor();
    await block('近期节点').getByRole('listitem').first().waitFor();
    await app.screenshot('workbench-today');
  });

  it('leads from a late unit to its late tasks', async () => {
    const [unit] = today.overdueByUnit;
    await block('超期单位').getByRole('button', { name: new RegExp(unit?.unitName ?? '') }).first().click();
    expect(await shownScreen()).toBe('任务台账');
    // The ledger's light is that of the task as a whole: a task that only another unit is late with is red as well.
    await expect.poll(() => ledgerRows().count()).toBeGreaterThanOrEqual(unit?.tasks ?? 1);
    for (const row of await ledgerRows().all()) expect(await row.innerText()).toContain('超期');
    await goTo('工作台');
  });

  it('leads from each other block to where its rows are kept', async () => {
    expect(await follow(block('未报送季度进展的单位').getByRole('listitem').getByRole('button').first())).toBe('季度进展');
    expect(await follow(page.getByRole('button', { name: '未报送季度进展的单位：去催报' }))).toBe('督办');
    expect(await follow(block('待发布计划').getByRole('listitem').getByRole('button').first())).toBe('计划管理');
    expect(await follow(block('依申请公开、信箱、热线到期').getByRole('button', { name: /申请公开征地补偿标准/ }))).toBe('申请来信');
    expect(await follow(block('督办、填报与网站栏目').getByRole('button', { name: /督办单过期未回复/ }))).toBe('督办');
    expect(await follow(block('督办、填报与网站栏目').getByRole('button', { name: /网站栏目/ }))).toBe('网站栏目');
  });

  it('goes through the year by keyboard, and opens a day', async () => {
    await tab('年历').click();
    const fullest = calendar.filter(({ kind }) => kind === 'task').toSorted((one, other) => other.count - one.count)[0];
    const [month = 1, date = 1] = (fullest?.day ?? '').split('-').slice(1).map(Number);
    const strip = page.getByRole('group', { name: /年年历/ });
    await strip.locator(`[data-mark="${today.asOf}"]`).focus();
    const [currentMonth = 1] = today.asOf.split('-').slice(1).map(Number);
    await page.keyboard.press('Home');
    for (let step = currentMonth; step > month; step -= 1) await page.keyboard.press('ArrowUp');
    for (let step = currentMonth; step < month; step += 1) await page.keyboard.press('ArrowDown');
    for (let step = 1; step < date; step += 1) await page.keyboard.press('ArrowRight');
    await app.screenshot('workbench-calendar');
    await page.keyboard.press('Enter');
    const day = page.getByRole('dialog', { name: new RegExp(`^${month}月${date}日`) });
    await expect.poll(() => day.getByText('任务到期', { exact: true }).count()).toBe(fullest?.count);
    await app.screenshot('workbench-calendar-day');
    await page.keyboard.press('Escape');
    await day.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe(fullest?.day);
    await page.keyboard.press('Enter');
    await day.getByRole('listitem').getByRole('button').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(shownScreen).toBe('任务台账');
    await goTo('工作台');
    await page.keyboard.press('Escape');
    const picture = await pictureFacts(await savePicture('年历'));
    expect(picture.width).toBe(2096);
    expect(picture.inked).toBeGreaterThan(10_000);
  });

  it('draws the charts, whose bars and cells lead to their rows', async () => {
    await tab('图表').click();
    await expect.poll(() => page.getByRole('group', { name: '各单位完成率' }).locator('[data-mark]').count()).toBe(charts.byUnit.length);
    await app.screenshot('workbench-charts');
    const [cell] = charts.heat.filter(({ due }) => due > 0);
    const unit = charts.byUnit.find(({ unitId }) => unitId === cell?.unitId);
    await page.locator(`[data-mark="${cell?.unitId} ${cell?.quarter}"]`).click();
    expect(await shownScreen()).toBe('任务台账');
    await expect.poll(() => ledgerRows().count()).toBe(cell?.due);
    await goTo('工作台');
    const june = charts.byMonth[5];
    await page.getByRole('button', { name: `6月：到期 ${june?.due} 项次，当月完成 ${june?.done} 项次` }).click();
    expect(await shownScreen()).toBe('任务台账');
    await goTo('工作台');
    const [unitClass] = charts.byClass;
    await page.getByRole('group', { name: '各类单位完成率' }).getByRole('button').first().click();
    await page.getByRole('heading', { name: `各单位完成率（${unitClass?.className}）` }).waitFor();
    expect(await follow(page.getByRole('region', { name: '各类单位完成率' }).getByRole('button', { name: '去台账看' }))).toBe('任务台账');
    await page.getByRole('group', { name: '各类单位完成率' }).getByRole('button').first().click();
    await page.getByRole('group', { name: '各单位完成率' }).locator(`[data-mark="${unit?.unitId}"]`).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await shownScreen()).toBe('任务台账');
    await goTo('工作台');
  });

  it('saves each chart as a picture that is no blank sheet', async () => {
    for (const name of ['各类单位完成率', '各月到期与完成', '各单位完成率', '各单位分季度完成情况']) {
      const { width, height, inked } = await pictureFacts(await savePicture(name));
      expect(width, name).toBe(2096);
      expect(height, name).toBeGreaterThan(300);
      expect(inked, name).toBeGreaterThan(5_000);
    }
  });

  it('accepts evidence, returns it with a reason, and leads to what owes some', async () => {
    await tab('佐证核对（3）').click();
    await page.getByRole('checkbox', { name: /选择 公示页面1/ }).check();
    await app.screenshot('workbench-evidence');
    await page.getByRole('button', { name: '通过 1 件' }).click();
    await page.getByText('已通过佐证材料 1 件').waitFor();
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: '退回 2 件' }).click();
    await page.getByText('请写明退回理由。').waitFor();
    await page.getByLabel('退回理由').fill('请补发布页面的截图');
    await page.getByRole('button', { name: '退回 2 件' }).click();
    await page.getByText('没有等待审核的佐证材料。').waitFor();
    await page.getByText(/^缺佐证 \d+ 项$/).click();
    await page.getByText('退回 1 件，未重交').first().waitFor();
    await app.screenshot('workbench-missing');
    await page.getByRole('table', { name: '缺佐证的任务' }).getByRole('button').first().click();
    expect(await shownScreen()).toBe('任务台账');
  });

  it('stays readable in the large font', async () => {
    await page.evaluate(() => localStorage.setItem('taizhang:large-font', 'true'));
    await page.reload();
    await goTo('工作台');
    await block('超期单位').waitFor();
    await app.screenshot('workbench-large-today');
    for (const [name, shot] of [['年历', 'calendar'], ['图表', 'charts'], [/佐证核对/, 'evidence']] as const) {
      await tab(name).click();
      await page.waitForTimeout(300);
      await app.screenshot(`workbench-large-${shot}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
