import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { chooseOption } from '../support/choose-option.ts';
import type { LaunchedApp } from '../support/electron-app.ts';
import { plainTask } from '../support/ledger-rows.ts';
import { follow, planText } from '../support/open-test-workspace.ts';
import { readPdf } from '../support/read-pdf.ts';
import { readSheets } from '../support/read-sheet.ts';
import { longestStart, navigationOf, openTestWindow, sampleOffice } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

let opened: TestWindow;
let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

/** The only units: the tests wait for the pages of each one's score sheet. */
const unitNames = ['县财政局', '县审计局', '县司法局', '县公安局', '县水利局'];

/** A plan of several pages for a few units, with a task whose name has a character outside of GB2312. */
async function prepare(client: TaizhangClient): Promise<void> {
  await client.workspace.setUp(sampleOffice(2026));
  for (const { id, name, rowVersion } of (await client.units.list({})).units) {
    if (!unitNames.includes(name)) await client.units.archive({ unitId: id, rowVersion, archived: true });
  }
  const items = Array.from({ length: 45 }, (_, at) => `公布第${at + 1}批事项清单。（责任单位：${unitNames[at % unitNames.length]}，完成时限：2026年6月底前）`);
  const { importId } = await follow(client.imports.start({ source: { kind: 'pasted', text: planText(items) } }));
  const { rowVersion } = await client.imports.get({ importId });
  const { planId } = await client.imports.commit({ importId, rowVersion, useStates: false });
  await client.ledger.addTask({ ...plainTask, assignments: [], title: '公布㙍村低保名单', planId });
}

beforeAll(async () => {
  opened = await openTestWindow('export', { prepare });
  ({ folder, app, page } = opened);
}, longestStart);

afterAll(() => opened.end());

const goTo = navigationOf(() => page);

const preview = (name: string) => page.getByRole('region', { name, exact: true });
/** The preview once it shows what was asked for. */
async function shownPreview(name: string): Promise<ReturnType<typeof preview>> {
  await page.locator(`[aria-label="${name}"][data-preview="shown"] [data-page="1"]`).waitFor();
  return preview(name);
}
const pageText = async (name: string, number: number): Promise<string> => {
  const text = await preview(name).locator(`[data-page="${number}"]`).textContent();
  return (text ?? '').replaceAll(/\s/gu, '');
};

/** Size of the words 共 8 页 of a page, in points. */
function footerSize(runs: readonly { text: string; size: number }[]): number | undefined {
  return runs.find(({ text }) => /^共 ?\d/u.test(text))?.size;
}

describe('the screen 导出', () => {
  it('shows a table as it will be printed, the header on each page', async () => {
    await goTo('导出');
    await shownPreview('责任分解表');
    await app.screenshot('export-responsibility');
    await page.getByRole('option', { name: /落实情况表/u }).click();
    const pages = await shownPreview('落实情况表');
    const words = await pages.getByText(/第 1 页 共 \d+ 页/u).first().textContent();
    expect(Number(/共 (\d+) 页/u.exec(words ?? '')?.[1])).toBeGreaterThan(2);
    const first = await pageText('落实情况表', 1);
    for (const word of ['落实情况', '工作任务', '第1页']) expect(first).toContain(word);
    await app.screenshot('export-progress');
    await page.getByLabel('打印预览').focus();
    await page.keyboard.press('PageDown');
    await pages.getByText(/第 2 页 共 \d+ 页/u).first().waitFor();
    const second = await pageText('落实情况表', 2);
    expect(second).toContain('工作任务');
    expect(second).not.toContain('截至');
    await app.screenshot('export-page-2');
  });

  it('divides it by unit, a tab for each sheet', async () => {
    await chooseOption(page, page.getByRole('combobox', { name: '分表' }), '每家单位一张表', '');
    await page.getByRole('tab').filter({ hasText: '县财政局' }).first().waitFor();
    await app.screenshot('export-split');
    await page.getByRole('tab').filter({ hasText: '县司法局' }).click();
    await expect.poll(() => pageText('落实情况表', 1)).toContain('县司法局');
    // The same unit is looked at in another look of the table, wherever its sheet stands there.
    await chooseOption(page, page.getByRole('combobox', { name: '截至' }), '第二季度末', '');
    await shownPreview('落实情况表');
    await expect.poll(() => pageText('落实情况表', 1)).toContain('2026年6月30日');
    expect(await pageText('落实情况表', 1)).toContain('县司法局');
    await chooseOption(page, page.getByRole('combobox', { name: '截至' }), '现在', '');
    await chooseOption(page, page.getByRole('combobox', { name: '分表' }), '不分表', '');
    await page.getByRole('tab').filter({ hasText: '县财政局' }).first().waitFor({ state: 'detached' });
  });

  it('copies a profile, renames a column, and shows it in the preview', async () => {
    await page.getByRole('button', { name: '编辑版式…' }).click();
    await page.getByText('程序自带的版式不能改动').waitFor();
    expect(await page.getByLabel('栏目名称 工作任务').isEditable()).toBe(false);
    await app.screenshot('profile-preset');
    await page.getByRole('button', { name: '先复制一份再改…' }).click();
    await page.getByLabel('版式名称').fill('本办版式');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByRole('option', { name: /本办版式/u }).waitFor();
    const name = page.getByLabel('栏目名称 工作任务');
    await expect.poll(() => name.isEditable()).toBe(true);
    await name.fill('重点任务');
    await name.press('Enter');
    await page.getByText('栏目“工作任务”已改名为“重点任务”').waitFor();
    await expect.poll(() => pageText('落实情况表', 1)).toContain('重点任务');
    await app.screenshot('profile-columns');
  });

  it('moves a column by keyboard, and undoes it', async () => {
    const order = (): Promise<(string | null)[]> => page.locator('[data-column]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-column')));
    const before = await order();
    await page.getByLabel('栏目名称 重点任务').press('Alt+ArrowDown');
    await page.getByText('已调整“重点任务”的位置').waitFor();
    expect(await order()).not.toEqual(before);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(order).toEqual(before);
  });

  it('says in place why words are refused', async () => {
    await page.getByText('文字', { exact: true }).click();
    await app.screenshot('profile-words');
    const title = page.getByRole('textbox', { name: '标题', exact: true });
    await title.fill('没有计划名称');
    await title.press('Enter');
    await page.getByRole('alert').getByText('版式没有保存', { exact: false }).first().waitFor();
    await app.screenshot('profile-refused');
    await title.press('Escape');
    await page.getByText('页面和字体', { exact: true }).click();
    await app.screenshot('profile-page');
    await page.getByRole('button', { name: '设为 2026 年度使用' }).click();
    await page.getByText('2026 年度使用“本办版式”').waitFor();
    await page.getByRole('button', { name: '返回导出' }).click();
  });

  it('passes a profile on as a file, and takes one from a file', async () => {
    const file = path.join(folder, '版式.json');
    await page.getByRole('button', { name: '编辑版式…' }).click();
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '存为文件…' }).click();
    await page.getByText('已存为“版式.json”').waitFor();
    await app.answerOpenDialog(file);
    await page.getByRole('button', { name: '从文件添加…' }).click();
    await page.getByText('已有同名的版式“本办版式”', { exact: false }).waitFor();
    await app.screenshot('profile-file');
    await page.getByRole('textbox', { name: '版式名称' }).fill('本办通用版式');
    await page.getByRole('textbox', { name: '版式名称' }).press('Enter');
    await page.getByRole('option', { name: /本办通用版式/u }).waitFor();
    await page.getByRole('button', { name: '从文件添加…' }).click();
    await page.getByRole('option', { name: /^本办版式/u }).waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText('已删除版式“本办版式”').waitFor();
    await page.getByRole('button', { name: '返回导出' }).click();
  });

  it('writes it as Excel, and tells of rare characters', async () => {
    const file = path.join(folder, '落实情况.xlsx');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '导出 Excel…' }).click();
    await page.getByText('已导出“落实情况.xlsx”').waitFor();
    await page.getByText('有 1 个字不在 GB2312 字库').waitFor();
    await app.screenshot('export-saved');
    const [sheet] = await readSheets(file);
    expect(sheet?.rows.some((row) => row.includes('重点任务'))).toBe(true);
  }, 60_000);

  it('prints it as PDF, page by page as in the preview', async () => {
    await shownPreview('落实情况表');
    const words = await preview('落实情况表').getByText(/第 \d+ 页 共 \d+ 页/u).first().textContent();
    const count = Number(/共 (\d+) 页/u.exec(words ?? '')?.[1]);
    const file = path.join(folder, '落实情况.pdf');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '导出 PDF…' }).click();
    await page.getByText(`已生成“落实情况.pdf”：${count} 页`).waitFor();
    const pages = await readPdf(file);
    expect(pages).toHaveLength(count);
    expect(pages.every(({ width, height }) => width === 842 && height === 595)).toBe(true);
    pages.forEach(({ text, runs }, at) => {
      // Nothing was made smaller to fit the paper: the footer has the size of the profile.
      expect(footerSize(runs)).toBe(10);
      expect(text).toContain('重点任务');
      // Noto gives 页 the code of its radical in what is copied from a PDF.
      expect(text).toMatch(new RegExp(`第${at + 1}.共${count}.`, 'u'));
    });
    await page.locator('[data-print-sheet]').waitFor({ state: 'detached' });
  }, 60_000);

  it('prints upright sheets beside sheets across', async () => {
    await page.getByRole('button', { name: '编辑版式…' }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '哪张表' }), '自查评分表', '');
    await page.getByText('页面和字体', { exact: true }).click();
    await page.getByText('纵向', { exact: true }).click();
    await page.getByText('已调整纸张方向').waitFor();
    await expect.poll(() => page.getByText(/A4 纵向，缩小到/u).count()).toBe(1);
    await app.screenshot('profile-upright');
    await page.getByRole('button', { name: '返回导出' }).click();
    await page.getByRole('option', { name: /^自查评分表/u }).click();
    await shownPreview('自查评分表');
    const file = path.join(folder, '自查评分.pdf');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: '导出 PDF…' }).click();
    await page.getByText('已生成“自查评分.pdf”', { exact: false }).waitFor();
    const pages = await readPdf(file);
    expect(pages[0]).toMatchObject({ width: 842, height: 595 });
    expect(pages.at(-1)).toMatchObject({ width: 595, height: 842 });
    for (const one of [pages[0], pages.at(-1)]) expect(footerSize(one?.runs ?? [])).toBe(10);
    await page.getByRole('option', { name: /^落实情况表/u }).click();
    await shownPreview('落实情况表');
  }, 60_000);

  it('tells where a PDF cannot be written', async () => {
    await app.answerSaveDialog(path.join(folder, '没有这个文件夹', '表.pdf'));
    await page.getByRole('button', { name: '导出 PDF…' }).click();
    await page.getByText('不能写入“表.pdf”', { exact: false }).waitFor();
  });

  it('shows every other table, and what is missing for it', async () => {
    for (const name of ['完整台账', '变动情况', '自查评分表', '排名表', '单位名录']) {
      await page.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).click();
      await shownPreview(name);
      await app.screenshot(`export-${name}`);
    }
    await page.getByRole('option', { name: /^变更清单/u }).click();
    await page.getByText('这份计划还没有发布过', { exact: true }).waitFor();
    await app.screenshot('export-missing');
  }, 60_000);

  it('remembers what was chosen', async () => {
    await page.getByRole('option', { name: /^落实情况表/u }).click();
    await chooseOption(page, page.getByRole('combobox', { name: '截至' }), '第一季度末', '');
    await goTo('单位');
    await goTo('导出');
    await shownPreview('落实情况表');
    await page.getByText('第一季度末', { exact: true }).first().waitFor();
    await page.reload();
    await goTo('导出');
    await shownPreview('落实情况表');
    await page.getByText('第一季度末', { exact: true }).first().waitFor();
  });
});
