import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { keyboardOf } from '../support/keyboard-only.ts';
import { longestStart, openTestWindow } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';
import { paragraphTexts, tablesOf } from '../unit/letters/open-letter.ts';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];
const { press, tabTo } = keyboardOf(() => page);

beforeAll(async () => {
  opened = await openTestWindow('slips');
  ({ folder, app, page } = opened);
  await app.keepOpenedPaths();
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.getByRole('navigation').waitFor({ timeout: 60_000 });
}, longestStart);

afterAll(() => opened.end());

const grid = (label: string): Locator => page.getByRole('grid', { name: label });
const lines = (label: string): Locator => grid(label).locator('[data-row]');
const panel = (): Locator => page.getByRole('complementary').filter({ visible: true });

/** Units of the slips that the register shows, with their numbers. */
async function shownSlips(): Promise<{ number: string; unit: string }[]> {
  const rows = await lines('督办文书').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('gridcell').allTextContents();
      return { number: cells.find((text) => text.endsWith('号')) ?? '', unit: cells[3] ?? '' };
    }),
  );
}

describe('supervision in the window', () => {
  it('begins with what to do next', async () => {
    await page.getByRole('navigation').getByText('督办', { exact: true }).click();
    await page.getByText('还没有督办文书', { exact: true }).waitFor();
    await app.screenshot('slips-empty');
    await page.getByRole('button', { name: '看下一步发什么' }).click();
    await lines('下一步发什么').first().waitFor();
    await app.screenshot('slips-next');
  });

  it('issues reminders to three units by keyboard', async () => {
    await page.locator('.ant-segmented-item').filter({ hasText: '催办单' }).first().click();
    await grid('下一步发什么').getByLabel('全选').click();
    await page.getByText('发给选中的 0 家…').waitFor();
    await grid('下一步发什么').focus();
    await press('Home');
    for (let unit = 0; unit < 3; unit += 1) await press('Space', 'ArrowLeft', 'ArrowDown');
    await page.getByText('发给选中的 3 家…').waitFor();
    await press('Enter');
    await panel().getByText(/将发出催办单 3 份，\d{4} 年第 1 号至第 3 号/).waitFor();
    await tabTo('备注');
    await page.keyboard.insertText('请于本周内补报。');
    await app.screenshot('slips-issue');
    await tabTo('发出');
    await press('Enter');
    await page.getByText('已选 3 份').waitFor();
    await page.getByText('已发出催办单 3 份').waitFor();
    expect(await shownSlips()).toHaveLength(3);
  });

  it('writes them as Word in one file, with reply forms, and in one file each', async () => {
    const slips = await shownSlips();
    const together = path.join(folder, 'reminders.docx');
    await app.answerSaveDialog(together);
    await page.getByLabel('附回执').check();
    await page.getByRole('button', { name: '导出 Word…' }).click();
    await page.getByText('已把 3 份文书写入“reminders.docx”。').waitFor();
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect.poll(() => app.openedPaths()).toEqual([together]);
    const texts = paragraphTexts(readFileSync(together));
    for (const { number, unit } of slips) expect(texts).toEqual(expect.arrayContaining([number, `${unit}：`, `来文编号：${number}`, `填报单位：${unit}`]));
    expect(texts.filter((text) => text === '请于本周内补报。')).toHaveLength(3);

    const letters = path.join(folder, 'letters');
    mkdirSync(letters);
    await app.answerOpenDialog(letters);
    await page.getByRole('button', { name: '每份一个文件…' }).click();
    await page.getByText(/已写成 3 个 Word 文件/).waitFor();
    expect(readdirSync(letters).sort()).toEqual(slips.map(({ number, unit }) => `${number} ${unit}.docx`).sort());
    await page.getByRole('button', { name: '打开所在文件夹' }).click();
    await expect.poll(async () => path.dirname((await app.openedPaths()).at(-1) ?? '')).toBe(letters);
    await page.getByRole('button', { name: '收起' }).last().click();
  });

  it('notes a reply by keyboard, keeps what is typed, and takes it back', async () => {
    const first = lines('督办文书').first();
    await grid('督办文书').focus();
    await press('Home', 'Enter');
    await panel().getByText('还没有回复。').waitFor();
    await tabTo('回复内容');
    await page.keyboard.insertText('清单已在网站公开，截图随后报送。');
    await press('Escape');
    await panel().waitFor({ state: 'detached' });
    await press('Space');
    expect(await page.getByLabel('回复内容').inputValue()).toBe('清单已在网站公开，截图随后报送。');
    await page.getByLabel('回复人').fill('李明');
    await app.screenshot('slips-panel');
    await tabTo('登记回复');
    await press('Enter');
    await first.getByText('已回复').waitFor();
    await panel().getByText('清单已在网站公开，截图随后报送。').waitFor();
    await grid('督办文书').focus();
    await press('Control+z');
    await first.getByText('待回复').waitFor();
    await press('Control+y');
    await first.getByText('已回复').waitFor();
    await press('Escape');
  });

  it('assigns tasks that nothing proposed', async () => {
    await page.getByRole('tab', { name: /下一步发什么/ }).click();
    await page.getByRole('button', { name: '自选单位和任务…' }).first().click();
    await chooseOption(page, page.getByRole('combobox', { name: '发给单位' }), '县财政局');
    await panel().getByRole('checkbox').first().check();
    await panel().getByRole('checkbox').nth(1).check();
    await app.screenshot('slips-own');
    await panel().getByRole('button', { name: '发出' }).click();
    await page.getByText('已选 1 份').waitFor();
    const file = path.join(folder, 'assignment.docx');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '导出 Word…' }).click();
    await page.getByText('已把 1 份文书写入“assignment.docx”。').waitFor();
    const [form] = tablesOf(readFileSync(file));
    expect(form?.flatMap(({ cells }) => cells)).toEqual(expect.arrayContaining(['县财政局', '办理情况']));
    await app.screenshot('slips-register');
  });

  it('logs a call', async () => {
    await page.getByRole('tab', { name: '电话记录' }).click();
    await page.getByRole('button', { name: '登记电话' }).first().click();
    await chooseOption(page, page.getByRole('combobox', { name: '打给单位' }), '县司法局');
    await page.getByLabel('接听人').fill('王强');
    await page.getByLabel('电话', { exact: true }).fill('0123-4567890');
    await page.getByLabel('事项', { exact: true }).fill('提醒报送三季度进展');
    await page.getByLabel('答复', { exact: true }).fill('本周五前报送');
    await panel().getByRole('button', { name: '登记' }).click();
    await lines('电话记录').getByText('县司法局').waitFor();
    await press('Space');
    await panel().getByText('本周五前报送').waitFor();
    await app.screenshot('slips-calls');
  });

  it('counts the asks by unit, and leads to the slips of one', async () => {
    await page.getByRole('tab', { name: '催办次数' }).click();
    await page.getByText(/全年共 5 次，涉及 [45] 家单位/).waitFor();
    await app.screenshot('slips-asks');
    const finance = lines('催办次数').filter({ hasText: '县财政局' });
    const total = Number(await finance.getByRole('gridcell').last().textContent());
    await finance.click();
    await lines('督办文书').first().waitFor();
    const slips = await shownSlips();
    expect(slips.every(({ unit }) => unit === '县财政局')).toBe(true);
    expect(slips).toHaveLength(total);
  });
});
