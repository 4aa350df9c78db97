import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src-main/application/workspace.ts';
import { type LaunchedApp, launchApp } from '../support/electron-app.ts';
import { chooseOption } from '../support/choose-option.ts';
import { follow, programFolders } from '../support/open-test-workspace.ts';
import { paragraphTexts } from '../unit/letters/open-letter.ts';

let folder: string;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-quarter-entry-'));
  const workspaceFolder = path.join(folder, 'ledger');
  const workspace = openWorkspace(workspaceFolder, { ...programFolders, now: () => new Date() });
  await follow(workspace.client.workspace.loadSample());
  workspace.close();
  app = await launchApp({ workspace: workspaceFolder });
  page = app.page;
  page.setDefaultTimeout(15_000);
}, 600_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const grid = () => page.getByRole('grid', { name: '季度填报表' });
const cell = (line: number, column: string) => grid().locator(`[data-line="${line}"] [data-column="${column}"]`);

/** Shows one of the two tabs of the screen. */
async function showTab(name: string): Promise<void> {
  await page.locator('.ant-segmented-item').getByText(name, { exact: true }).filter({ visible: true }).click();
}

/** Puts a block of cells on the clipboard as an office program does: as text and as a table. */
async function copyFromOffice(text: string, html: string): Promise<void> {
  await page.evaluate(
    (block) => {
      const fill = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/plain', block.text);
        event.clipboardData?.setData('text/html', block.html);
        event.preventDefault();
        event.stopPropagation();
      };
      document.addEventListener('copy', fill, { capture: true, once: true });
      document.execCommand('copy');
    },
    { text, html },
  );
}

/** What Ctrl+C puts on the clipboard. */
async function copied(): Promise<{ text: string; html: string }> {
  const block = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const read = ({ clipboardData }: ClipboardEvent): void =>
          resolve({ text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' });
        window.addEventListener('copy', read, { once: true });
      }),
  );
  await page.keyboard.press('Control+c');
  return block;
}

/** Keeps the ledger of today as a snapshot with a note. */
async function takeSnapshot(note: string): Promise<void> {
  await page.getByRole('button', { name: '留存快照…' }).click();
  await page.getByLabel('备注').fill(note);
  await page.getByRole('button', { name: '留存快照', exact: true }).click();
  await page.getByRole('option', { name: new RegExp(note) }).waitFor();
}

/** Writes a letter of the open snapshot into the test's folder. */
async function writeLetter(button: string, fileName: string): Promise<string> {
  const file = path.join(folder, fileName);
  await app.answerSaveDialog(file);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: '写成 Word…' }).click();
  await page.getByText(new RegExp(`已写成“${fileName}”`)).waitFor();
  return paragraphTexts(readFileSync(file)).join('\n');
}

describe('a quarter in the window', () => {
  it('keeps the ledger before the quarter is filled in', async () => {
    await page.getByRole('navigation').getByText('季度进展', { exact: true }).click();
    await grid().waitFor();
    await app.screenshot('quarter-open');
    await showTab('快照与对比');
    await takeSnapshot('填报以前');
  });

  it('pastes a block of three rows after a look at what it changes', async () => {
    await showTab('季度填报');
    await cell(0, 'state').click();
    await copyFromOffice(
      '推进中\t"已制定方案。\n已开会部署。"\t人手不足\r\n差不多了\t已公开目录\t\r\n已完成\t已全部公开\t\r\n',
      '<table><tr><td>推进中</td><td>已制定方案。<br>已开会部署。</td><td>人手不足</td></tr><tr><td>差不多了</td><td>已公开目录</td><td></td></tr><tr><td>已完成</td><td>已全部公开</td><td></td></tr></table>',
    );
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: '粘贴' });
    await dialog.getByText('将改动 6 格（3 行），1 格不填').waitFor();
    await dialog.getByText('没有“差不多了”这种状态').waitFor();
    const fillIn = dialog.getByRole('button', { name: '填入 6 格' });
    await expect.poll(() => fillIn.evaluate((button) => button === document.activeElement)).toBe(true);
    await dialog.evaluate(async (element) => {
      await Promise.all(element.getAnimations({ subtree: true }).map((animation) => animation.finished));
    });
    await app.screenshot('quarter-paste');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(2, 'state').textContent()).toBe('已完成（待核）');
    expect(await cell(0, 'text').textContent()).toBe('已制定方案。\n已开会部署。');
  });

  it('is filled in like a table of WPS, by the keyboard', async () => {
    await page.getByRole('dialog', { name: '粘贴' }).waitFor({ state: 'hidden' });
    await cell(0, 'percent').click();
    await page.keyboard.type('三成');
    await page.keyboard.press('Enter');
    await page.getByText('完成比例写 0 到 100 的整数').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('30%');
    await page.keyboard.press('Tab');
    await page.keyboard.type('李明');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect.poll(() => cell(2, 'reporter').textContent()).toBe('李明');
    expect(await cell(0, 'percent').textContent()).toBe('30%');
    const { text, html } = await copied();
    expect(text).toBe('李明\r\n李明\r\n李明');
    expect(html).toContain('<td');
    await cell(1, 'state').click();
    await page.keyboard.press('F2');
    await page.getByRole('listbox', { name: '状态' }).waitFor();
    await app.screenshot('quarter-state');
    await page.keyboard.type('推进');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(1, 'state').textContent()).toBe('推进中');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(1, 'state').textContent()).not.toBe('推进中');
  });

  it('keeps what was typed over a restart of the window', async () => {
    await page.reload();
    await page.getByRole('navigation').getByText('季度进展', { exact: true }).click();
    await page.getByText('已填 3 行，未保存').waitFor();
    await cell(0, 'text').click();
    await app.screenshot('quarter-filled');
  });

  it('saves all rows as one change, which is undone and done again', async () => {
    const title = await cell(0, 'task').textContent();
    const rowsBefore = await grid().getAttribute('aria-rowcount').then(Number);
    await page.getByRole('button', { name: '保存 3 行' }).click();
    await page.getByText(/已保存 3 行第.季度进展/).waitFor();
    await expect.poll(() => grid().getAttribute('aria-rowcount').then(Number)).toBeLessThan(rowsBefore);
    await page.keyboard.press('Control+z');
    await page.getByText(/已撤销：批量登记/).waitFor();
    await page.getByRole('button', { name: '取回撤销的 3 行' }).waitFor();
    await expect.poll(() => cell(0, 'task').textContent()).toBe(title);
    await page.getByRole('navigation').getByText('季度进展', { exact: true }).focus();
    await page.keyboard.press('Control+y');
    await page.getByText(/已重做：批量登记/).waitFor();
  });

  it('compares two snapshots', async () => {
    await showTab('快照与对比');
    await takeSnapshot('填报以后');
    await app.screenshot('snapshots');
    await chooseOption(page, page.getByRole('combobox', { name: '与哪一次对比' }), '今天的台账', '');
    await page.getByText(/没有变化/).first().waitFor();
    await page.getByRole('combobox', { name: '与哪一次对比' }).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(/填报以前/).click();
    await page.getByText(/有变化 3 项，未变 \d+ 项/).waitFor();
    const changes = page.getByRole('grid', { name: '对比结果' });
    await changes.getByText('已完成（待核）').first().waitFor();
    await app.screenshot('snapshots-compared');
  });

  it('writes the bulletin and the brief as Word', async () => {
    const bulletin = await writeLetter('写通报…', '通报.docx');
    await app.screenshot('snapshots-written');
    expect(bulletin).toContain('云岭县');
    expect(bulletin).toMatch(/季度/);
    expect(await writeLetter('写一页简报…', '简报.docx')).toMatch(/季度/);
  }, 60_000);
});
