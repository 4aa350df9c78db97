import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { follow } from '../support/open-test-workspace.ts';
import { longestStart, navigationOf, openTestWindow } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

const title = '发布产业扶持政策清单';
const address = 'https://www.example.gov.cn/policy/list.html';

let opened: TestWindow;
let app: LaunchedApp;
let page: LaunchedApp['page'];
/** The lead unit of the task. */
let unitName: string;
let accepted: string;
let returned: string;
let program: string;

beforeAll(async () => {
  opened = await openTestWindow('evidence', { prepare: prepareEvidence });
  ({ app, page } = opened);
  await app.keepOpenedPaths();
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

/** The sample county, and files for its first task beside the ledger, as on a stick. */
async function prepareEvidence(client: TaizhangClient, stick: string): Promise<void> {
  await follow(client.workspace.loadSample());
  const { rows } = await client.ledger.list({ search: title });
  const { units } = await client.ledger.task({ taskId: rows[0]?.id ?? '' });
  unitName = units.find(({ role }) => role === 'lead')?.unitName ?? '';
  accepted = writtenFile(stick, '公示截图.txt', '政策清单已在门户网站公开。');
  returned = writtenFile(stick, '会议纪要.txt', '研究政策清单的会议纪要。');
  program = writtenFile(stick, '清单生成器.exe', 'MZ');
}

function writtenFile(stick: string, fileName: string, content: string): string {
  const filePath = path.join(stick, fileName);
  writeFileSync(filePath, content);
  return filePath;
}

const panel = () => page.locator('[data-side-panel]').filter({ visible: true });
const tab = (name: string | RegExp) => panel().getByRole('tab', { name });
const button = (name: string) => panel().getByRole('button', { name, exact: true });
const evidence = (fileName: string) => panel().locator('[data-evidence]').filter({ hasText: fileName });
/** The form that opened beside a button. */
const form = () => page.locator('.ant-popover:not(.ant-popover-hidden)').last();

describe('evidence of a task in the window', () => {
  it('opens the task, whose head says why its light is what it is', async () => {
    await goTo('任务台账');
    await page.locator('[data-task]').filter({ hasText: title }).click();
    await panel().locator('[data-task-standing]').getByText(/完成时限|已完成|截止/).first().waitFor();
    await app.screenshot('panel-task');
  });

  it('keeps two files of one dialog for one unit', async () => {
    await tab(/^佐证/).click();
    await panel().getByRole('checkbox', { name: unitName }).waitFor();
    const all = panel().getByRole('button', { name: /^全(不)?选$/ });
    if ((await all.count()) > 0) {
      if ((await all.textContent()) === '全选') await all.click();
      await all.click();
      await panel().getByRole('checkbox', { name: unitName }).check();
    }
    await app.answerOpenDialog(accepted, returned);
    await button('添加文件…').click();
    await page.getByText('已添加 2 个佐证文件').waitFor();
    expect(await panel().locator('[data-evidence]').count()).toBe(2);
  });

  it('refuses a program with a sentence, and keeps nothing of it', async () => {
    await app.answerOpenDialog(program);
    await button('添加文件…').click();
    await panel().getByRole('alert').getByText(/清单生成器\.exe.*是程序或脚本/).waitFor();
    await app.screenshot('evidence-refused');
    expect(await panel().locator('[data-evidence]').count()).toBe(2);
    await panel().getByRole('alert').getByRole('button').click();
  });

  it('copies the address of a page, which this computer cannot open', async () => {
    await button('添加链接或文号…').click();
    await form().getByLabel('标题').fill('政策清单公开页面');
    await form().getByLabel('网址').fill(address);
    await form().getByRole('button', { name: /^添加到/ }).click();
    await evidence('政策清单公开页面').getByRole('button', { name: '复制网址' }).click();
    await page.getByText('已复制网址', { exact: false }).waitFor();
    expect(await app.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(address);
  });

  it('refuses 销号 while nothing is accepted', async () => {
    await button('销号…').click();
    await form().getByRole('button', { name: '销号 1 个单位' }).click();
    await form().getByText(/没有审核通过的佐证材料/).waitFor();
    await app.screenshot('evidence-needed');
    await page.keyboard.press('Escape');
  });

  it('accepts one file and returns the other with a reason', async () => {
    await evidence('公示截图').getByRole('button', { name: '通过' }).click();
    await evidence('公示截图').getByText('已通过').waitFor();
    await evidence('会议纪要').getByRole('button', { name: '退回…' }).click();
    await form().getByLabel('退回理由').fill('不是公开的材料，请补发布截图');
    await form().getByRole('button', { name: '退回', exact: true }).click();
    await evidence('会议纪要').getByText('退回理由：不是公开的材料，请补发布截图').waitFor();
    await app.screenshot('evidence-checked');
  });

  it('checks off, reopens with a reason, and takes that back', async () => {
    const part = panel().getByRole('region', { name: unitName });
    await button('销号…').click();
    await form().getByRole('button', { name: '销号 1 个单位' }).click();
    await part.getByText('已销号').waitFor();
    await button('重新打开…').click();
    await form().getByLabel('重新打开的理由').fill('清单有更新，需重新公开');
    await form().getByRole('button', { name: '重新打开 1 个单位' }).click();
    await part.getByText('推进中').waitFor();
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await part.getByText('已销号').waitFor();
  });

  it('opens the kept copy after the stick is gone', async () => {
    rmSync(accepted);
    rmSync(returned);
    await evidence('公示截图').getByRole('button', { name: '打开' }).click();
    await expect.poll(async () => (await app.openedPaths()).length).toBe(1);
    const [opened] = await app.openedPaths();
    expect(readFileSync(opened ?? '', 'utf8')).toBe('政策清单已在门户网站公开。');
    await app.screenshot('evidence');
  });
});

describe('progress, targets and history of a task', () => {
  it('records a report with problems, next step, percent and reporter', async () => {
    await tab('单位与进展').click();
    const all = panel().getByRole('button', { name: /^全(不)?选$/ });
    if ((await all.count()) > 0 && (await all.textContent()) === '全选') await all.click();
    const lead = panel().getByRole('checkbox', { name: unitName });
    if (await lead.isEnabled()) await lead.uncheck();
    await chooseOption(page, panel().getByRole('combobox', { name: '状态' }), '推进中', '');
    await page.getByLabel('落实情况').fill('已汇总二季度政策清单。');
    await panel().getByRole('button', { name: '更多' }).click();
    await page.getByLabel('完成进度').fill('40');
    await page.getByLabel('填报人').fill('李四');
    await page.getByLabel('存在问题').fill('部分部门报送较慢');
    await page.getByLabel('下一步措施').fill('月底前补齐并公开');
    await app.screenshot('panel-report');
    await button('登记进展').click();
    await panel().getByText(/推进中，完成 40%，填报人李四/).first().waitFor();
    await panel().getByText('存在问题：部分部门报送较慢').first().waitFor();
  });

  it("keeps the lead's summary", async () => {
    await button('写汇总…').click();
    await form().getByLabel('汇总情况').fill('政策清单已公开，其余部门正在补齐。');
    await app.screenshot('panel-summary-form');
    await form().getByRole('button', { name: '保存' }).click();
    await panel().getByRole('region', { name: '汇总情况' }).getByText('政策清单已公开，其余部门正在补齐。').waitFor();
    await app.screenshot('panel-units');
  });

  it('keeps a stage target, also over another task', async () => {
    await tab('目标与周期').click();
    await panel().getByRole('button', { name: /添加目标/ }).click();
    await panel().getByLabel('目标 1 内容').fill('完成清单第一批公开');
    await panel().getByLabel('目标 1 进度').fill('50');
    await page.locator('[data-task]').filter({ hasNotText: title }).first().click();
    await page.locator('[data-task]').filter({ hasText: title }).click();
    expect(await panel().getByLabel('目标 1 内容').inputValue()).toBe('完成清单第一批公开');
    await button('保存').click();
    await page.getByText(/的 1 个阶段目标/).waitFor();
    await app.screenshot('panel-goals');
    await panel().getByRole('region', { name: '时限与报送' }).scrollIntoViewIfNeeded();
    await app.screenshot('panel-goals-below');
  });

  it('tells in the history who changed what, the newest first', async () => {
    await tab('历史').click();
    const steps = panel().getByRole('list', { name: '改动记录' }).locator('> li');
    await steps.first().getByText('保存任务的阶段目标').waitFor();
    await steps.first().getByText(/完成清单第一批公开/).waitFor();
    await steps.nth(1).getByText('汇总任务的落实情况').waitFor();
    await steps.filter({ hasText: '撤回销号' }).getByText('已撤销').waitFor();
    await app.screenshot('panel-history');
  });

  it('counts a limit from the day that is told, and names who owes a period', async () => {
    const search = page.getByPlaceholder(/查找任务/);
    await search.fill('畅通申请渠道');
    await page.locator('[data-task]').filter({ hasText: '畅通申请渠道' }).click();
    await tab('目标与周期').click();
    await panel().getByLabel(/的起算日$/).fill('2026-06-01');
    await page.keyboard.press('Enter');
    await panel().getByText('2026-07-01 前').waitFor();
    await app.screenshot('panel-event-day');
    await search.fill('公开政府债务情况');
    await page.locator('[data-task]').filter({ hasText: '公开政府债务情况' }).click();
    await panel().getByRole('region', { name: '每半年' }).getByText('2026-06-30 前').waitFor();
    await panel().getByRole('region', { name: '时限与报送' }).scrollIntoViewIfNeeded();
    await app.screenshot('panel-periods');
    await search.fill('');
  });

  it("shows the unit's year, each line of which leads on", async () => {
    await goTo('单位');
    await page.getByText(unitName, { exact: true }).filter({ visible: true }).first().click();
    await panel().locator('[data-unit-counts]').waitFor();
    await panel().getByRole('region', { name: '任务' }).getByRole('listitem').first().waitFor();
    await panel().getByRole('region', { name: '自评得分' }).waitFor();
    await app.screenshot('unit-year');
    await tab('历史').click();
    await panel().getByRole('list', { name: '改动记录' }).waitFor();
    await app.screenshot('unit-history');
    await tab('本年').click();
    await panel().getByRole('region', { name: '最近进展' }).getByText(new RegExp(title)).click();
    await panel().getByRole('heading', { name: new RegExp(title) }).waitFor();
  });
});
