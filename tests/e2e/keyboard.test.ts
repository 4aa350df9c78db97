import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Display, type LaunchedApp, launchApp, provideDisplay } from '../support/electron-app.ts';
import { keyboardOf, refuseMouse } from '../support/keyboard-only.ts';

const planText = `云岭县2026年政务公开工作要点
云岭县人民政府办公室 2026年4月2日
一、深化重点领域公开
（一）公开财政信息。及时公开部门预算决算。公开减税降费落实情况。（责任单位：县财政局、县统计局；完成时限：2026年9月30日前）
（二）公开就业信息。及时公开招聘岗位和技能培训安排。（责任单位：县人社局；完成时限：2026年6月底前）
（三）公开救助信息。定期公开社会救助标准和结果。（责任单位：县民政局；完成时限：每季度）
二、加强政策解读
（一）回应社会关切。按月通报县长信箱来信办理情况。
（二）规范答复文书。统一答复文书格式。（责任单位：县司法局；完成时限：近期完成）
`;

let folder: string;
let display: Display;
let app: LaunchedApp;
let page: LaunchedApp['page'];

async function start(): Promise<void> {
  app = await launchApp({ workspace: path.join(folder, 'ledger') });
  page = app.page;
  page.setDefaultTimeout(10_000);
  await refuseMouse(page);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-keyboard-'));
  // One display for both starts: a second one is refused while the first is going down.
  display = await provideDisplay();
  vi.stubEnv('DISPLAY', display.name);
  await start();
}, 600_000);

afterAll(async () => {
  await app.close();
  await display.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const { press, focusedName, tabTo } = keyboardOf(() => page);

const drafts = () => page.locator('[data-draft-task]');
const chosenDraft = () => page.locator('[data-draft-task][aria-selected="true"]');
const ledgerRow = (title: string) => page.locator('[data-task]').filter({ hasText: title });
const panel = () => page.locator('[data-side-panel]').filter({ visible: true });

describe('the main job without a mouse', () => {
  it('starts, and imports pasted text', async () => {
    await expect.poll(focusedName, { timeout: 10_000 }).toBe('县（市、区）名称');
    await page.keyboard.insertText('云岭县');
    await press('Enter');
    await page.getByRole('navigation').waitFor();
    await press('Control+2');
    await tabTo('粘贴文字');
    await page.keyboard.insertText(planText);
    await tabTo('导入这段文字');
    await press('Enter');
    await drafts().first().waitFor();
    expect(await drafts().count()).toBe(5);
  });

  it('goes from doubt to doubt by F8 and corrects a unit and a deadline', async () => {
    await press('F8');
    await expect.poll(() => chosenDraft().innerText()).toContain('回应社会关切');
    await press('Enter');
    await expect.poll(focusedName).toBe('责任单位');
    await page.keyboard.insertText('县信访局');
    await press('Enter', 'Escape');
    await page.getByText('已保存责任单位').waitFor();
    await press('Escape');
    await expect.poll(focusedName).toBe('识别出的任务');

    await press('F8');
    await expect.poll(() => chosenDraft().innerText()).toContain('规范答复文书');
    await press('Enter');
    await expect.poll(focusedName).toBe('时限原文');
    await press('Control+a');
    await page.keyboard.insertText('2026年9月底前');
    await press('Enter');
    await expect.poll(() => chosenDraft().innerText()).toContain('2026-09-30');
    expect(await focusedName()).toBe('时限原文');
    await press('Escape');
    await expect.poll(focusedName).toBe('识别出的任务');
  });

  it('splits, merges and leaves out drafts', async () => {
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await expect.poll(() => chosenDraft().innerText()).toContain('公开财政信息');
    await press('Enter', 'Tab');
    expect(await focusedName()).toBe('工作要求');
    await press('Control+Home');
    for (const _ of '及时公开部门预算决算。') await press('ArrowRight');
    await press('Control+Enter');
    await expect.poll(() => drafts().count()).toBe(6);
    await expect.poll(focusedName).toBe('识别出的任务');

    await press(' ', 'ArrowUp', ' ', 'Control+m');
    await expect.poll(() => drafts().count()).toBe(5);
    await press('ArrowDown', 'Delete');
    await expect.poll(() => chosenDraft().innerText()).toContain('不导入');
  });

  it('commits, and filters the ledger', async () => {
    await tabTo('下一步：入库', 'Shift+Tab');
    await press('Enter');
    await tabTo('入库');
    await press('Enter');
    await expect.poll(focusedName).toBe('去任务台账');
    await press('Enter');
    await ledgerRow('公开财政信息').waitFor();
    expect(await page.locator('[data-task]').count()).toBe(4);
    await press('Control+f');
    await page.keyboard.insertText('公开财政信息');
    await expect.poll(() => page.locator('[data-task]').count()).toBe(1);
  });

  it('opens the panel by Space and records progress in it', async () => {
    await tabTo('任务表');
    await press('ArrowDown', ' ');
    await panel().waitFor();
    await press(' ');
    await panel().waitFor({ state: 'detached' });
    await press('Enter');
    await expect.poll(focusedName).toBe('任务');
    await press('ArrowRight', 'Enter');
    // The table has a box and a heading of the same names, which Tab would reach first while the units are on their way.
    await panel().getByRole('button', { name: '全选' }).waitFor();
    await tabTo('全选');
    await press('Enter');
    await tabTo('状态');
    await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await tabTo('落实情况');
    await page.keyboard.insertText('已公开上半年预算执行情况。');
    await tabTo('登记进展');
    await press('Enter');
    await ledgerRow('公开财政信息').getByText('推进中').waitFor();
    // The button can't be pressed again: the focus goes to the panel's tab with the next frame.
    await expect.poll(focusedName).toBe('单位与进展');
  });

  it('undoes and does again', async () => {
    await press('Escape');
    await expect.poll(focusedName).toBe('任务表');
    await press('Control+z');
    await ledgerRow('公开财政信息').getByText('未启动').waitFor();
    await press('Control+y');
    await ledgerRow('公开财政信息').getByText('推进中').waitFor();
  });

  it('exports', async () => {
    const file = path.join(folder, 'table.xlsx');
    await app.answerSaveDialog(file);
    await press('Control+0', 'ArrowUp', 'Enter');
    await page.getByRole('region', { name: '责任分解表' }).locator('[data-page="1"]').waitFor();
    await tabTo('导出 Excel…');
    await press('Enter');
    await page.getByText('已导出“table.xlsx”').waitFor();
    expect(existsSync(file)).toBe(true);
  });

  it('keeps what was typed and not saved over a restart', async () => {
    await press('Control+5');
    await tabTo('任务表');
    await press('Enter');
    await expect.poll(focusedName).toBe('单位与进展');
    await press('ArrowLeft', 'Enter');
    await tabTo('工作要求');
    await press('Control+a');
    await page.keyboard.insertText('及时公开预算决算，并附图解。');
    await tabTo('添加时限');
    await page.keyboard.insertText('争取早日');
    await press('Escape');
    await app.close();

    await start();
    await ledgerRow('公开财政信息').getByText('未保存').waitFor();
    await tabTo('任务表');
    await press('ArrowDown', 'Enter');
    await expect.poll(() => panel().getByLabel('工作要求').inputValue()).toBe('及时公开预算决算，并附图解。');
    expect(await panel().getByLabel('添加时限').inputValue()).toBe('争取早日');
    await tabTo('保存');
    await press('Enter');
    await ledgerRow('公开财政信息').getByText('未保存').waitFor({ state: 'detached' });
  });
});
