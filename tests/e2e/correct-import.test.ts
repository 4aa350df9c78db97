import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { keyboardOf, refuseMouse } from '../support/keyboard-only.ts';
import { longestStart, openTestWindow } from '../support/test-window.ts';
import type { TestWindow } from '../support/test-window.ts';

/** Read wrongly in one way after the other; what each should be is said where it is corrected. */
const badPlan = `云岭县2026年政务公开工作要点
云岭县人民政府办公室 2026年4月2日
一、深化重点领域公开
（一）公开财政信息。及时公开部门预算决算。公开减税降费落实情况。（责任单位：县财攻局、县统计局；完成时限：2026年9月30日前）
（二）公开项目信息。由县发展和改革局牵头，及时更新重大项目清单。（责任单位：县财攻局、县住房和城乡建设局；完成时限：2026年3月30日前）
（三）公开就业信息。及时公开招聘岗位。（责任单位：县人力资源和社会保障局；完成时限：2026年6月底前）
（四）公开培训信息。及时公开技能培训安排。（责任单位：县人力资源和社会保障局；完成时限：2026年6月底前）
（五）解读涉企政策。主要负责人带头解读涉企政策。（责任单位：县财攻局；完成时限：2026年6月底前）
二、加强政策解读
（一）回应社会关切。通报县长信箱来信办理情况。（责任单位：县信访局；完成时限：2026年6月底前）
（二）夯实工作基础。
（三）规范答复文书。统一答复文书格式。（责任单位：县司法局；完成时限：近期完成）
（四）开展业务培训。分批培训工作人员。（责任单位：县政务服务管理局；完成时限：每季度）
`;

let opened: TestWindow;
let app: LaunchedApp;
let page: LaunchedApp['page'];

beforeAll(async () => {
  opened = await openTestWindow('correct', { timeout: 10_000 });
  ({ app, page } = opened);
  await refuseMouse(page);
}, longestStart);

afterAll(() => opened.end());

const { press, focusedName, tabTo: tabToWhole } = keyboardOf(() => page);
const tabTo = (name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') => tabToWhole(name, key, 'part');

const drafts = () => page.locator('[data-draft-task]');
const draft = (title: string) => drafts().filter({ hasText: title });
const chosenDraft = () => page.locator('[data-draft-task][aria-selected="true"]');
const list = '识别出的任务';

/** Headings and titles of the list, one below the other. */
const outline = async () =>
  (await page.locator('[data-draft-list] > [data-depth], [data-draft-task] > :nth-child(3) > :first-child').allInnerTexts()).map((text) => text.trim());

/** Goes through the list to a draft. */
async function chooseDraft(title: string): Promise<void> {
  await expect.poll(focusedName).toBe(list);
  for (let moved = 0; moved < 20; moved++) await press('ArrowUp');
  for (let moved = 0; moved < 20; moved++) {
    if ((await chosenDraft().innerText()).includes(title)) return;
    await press('ArrowDown');
  }
  throw new Error(`no draft “${title}”`);
}

/** What Ctrl+Z took back and Ctrl+Y did again, as the quiet line tells it. */
async function undoAndRedo(what: string): Promise<void> {
  await press('Control+z');
  await page.getByRole('status').getByText(`已撤销：${what}`).waitFor();
  await press('Control+y');
  await page.getByRole('status').getByText(`已重做：${what}`).waitFor();
}

describe('a bad import is corrected with the keyboard only', () => {
  it('imports the text', async () => {
    await expect.poll(focusedName, { timeout: 10_000 }).toBe('县（市、区）名称');
    await page.keyboard.insertText('云岭县');
    await press('Enter');
    await page.getByRole('navigation').waitFor();
    await press('Control+2');
    await tabTo('粘贴文字');
    await page.keyboard.insertText(badPlan);
    await tabTo('导入这段文字');
    await press('Enter');
    await drafts().first().waitFor();
    expect(await drafts().count()).toBe(9);
    await expect.poll(() => page.getByText('已核对 0/2').count()).toBe(1);
  });

  it('makes a heading of a task that is one', async () => {
    await press('F8');
    await expect.poll(() => chosenDraft().innerText()).toContain('夯实工作基础');
    await press('Control+h');
    await expect.poll(outline).toContainEqual(expect.stringMatching(/^.+夯实工作基础$/u));
    await expect.poll(() => draft('夯实工作基础').innerText()).toContain('不导入');
    // The doubt about its missing units is answered with it.
    await expect.poll(() => page.getByText('已核对 1/2').count()).toBe(1);
    await undoAndRedo('把导入草稿“夯实工作基础”设为章节标题');
    await app.screenshot('correct-heading');
  });

  it('settles a doubt that is none, and undo brings it back', async () => {
    await press('F8');
    await expect.poll(() => chosenDraft().innerText()).toContain('规范答复文书');
    await press('Control+Enter');
    await expect.poll(() => page.getByText('已核对 2/2').count()).toBe(1);
    await press('Control+z');
    await expect.poll(() => page.getByText('已核对 1/2').count()).toBe(1);
    await press('Control+y');
    await expect.poll(() => page.getByText('已核对 2/2').count()).toBe(1);
  });

  it('moves a task into the section where it belongs', async () => {
    await chooseDraft('解读涉企政策');
    const around = async () => (await outline()).slice(5, 8);
    const before = await around();
    const wanted = ['二、加强政策解读', '解读涉企政策', '回应社会关切'];
    await press('Alt+ArrowDown');
    await expect.poll(around).toEqual(wanted);
    await press('Control+z');
    await expect.poll(around).toEqual(before);
    await press('Control+y');
    await expect.poll(around).toEqual(wanted);
  });

  it('merges two tasks that are one', async () => {
    await chooseDraft('公开就业信息');
    await press('Shift+ArrowDown');
    await page.getByText('已选 2 项').first().waitFor();
    await app.screenshot('correct-marked');
    await press('Control+m');
    await expect.poll(() => drafts().count()).toBe(8);
    await undoAndRedo('合并导入草稿 2 项');
    await expect.poll(() => drafts().count()).toBe(8);
    await expect.poll(() => page.getByLabel('工作要求').inputValue()).toMatch(/及时公开招聘岗位[^]*及时公开技能培训安排/u);
  });

  it('splits one task that is two', async () => {
    await chooseDraft('公开财政信息');
    await press('Shift+F10');
    await page.getByRole('menuitem', { name: '拆分' }).waitFor();
    await app.screenshot('correct-row-menu');
    await press('Escape');
    await expect.poll(focusedName).toBe(list);
    await press('Enter', 'Tab');
    await expect.poll(focusedName).toBe('工作要求');
    await press('Control+Home');
    for (const _ of '及时公开部门预算决算。') await press('ArrowRight');
    await press('Control+Enter');
    await expect.poll(() => drafts().count()).toBe(9);
    await expect.poll(focusedName).toBe(list);
    await expect.poll(() => chosenDraft().innerText()).toContain('公开减税降费落实情况');
  });

  it('takes a missing lead unit from the original', async () => {
    await chooseDraft('公开项目信息');
    await press('F6');
    await expect.poll(focusedName).toBe('原文');
    // The paragraph of the draft, then its clauses: 公开项目信息, 由县发展和改革局牵头; two characters less at the end, one at the start.
    await press('ArrowDown');
    for (let clause = 0; clause < 20; clause++) {
      await press('ArrowRight');
      if (await page.evaluate(() => window.getSelection()?.toString().startsWith('由县发展'))) break;
    }
    await press('Control+ArrowRight', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('县发展和改革局');
    await app.screenshot('correct-selection');
    await press('3');
    await page.locator('[data-field="leadUnits"]').getByText('县发展和改革局').waitFor();
    await undoAndRedo('用原文改导入草稿“公开项目信息”');
    await press('Escape');
    await expect.poll(focusedName).toBe(list);
  });

  it('corrects a deadline', async () => {
    await tabTo('时限原文');
    await press('Control+a');
    await page.keyboard.insertText('2026年9月30日前');
    await press('Enter');
    await expect.poll(() => chosenDraft().innerText()).toContain('2026-09-30');
    await press('Escape');
    await expect.poll(focusedName).toBe(list);
  });

  it('corrects a unit name in all tasks at once', async () => {
    await tabTo('任务 ', 'Shift+Tab');
    await press('ArrowRight', 'ArrowRight');
    await page.locator('[data-printed-unit="县财攻局"]').getByText('4 项').waitFor();
    await tabTo('改名 / 拆分');
    await press('Enter');
    await expect.poll(focusedName).toBe('“县财攻局”应为');
    await app.screenshot('correct-unit-name');
    await press('Control+a');
    await page.keyboard.insertText('县财政局');
    await press('Enter');
    await page.locator('[data-printed-unit="县财政局"]').getByText('4 项').waitFor();
    expect(await page.locator('[data-printed-unit="县财攻局"]').count()).toBe(0);
    // The form went with its row: the keys go on from the next place in the window.
    await undoAndRedo('更正导入的单位名称“县财攻局”');
    await page.locator('[data-printed-unit="县财政局"]').getByText('4 项').waitFor();
  });

  it('commits what is right now', async () => {
    await tabTo('下一步：入库', 'Shift+Tab');
    await press('Enter');
    await tabTo('入库');
    await press('Enter');
    await expect.poll(focusedName).toBe('去任务台账');
    await press('Enter');
    const row = (title: string) => page.locator('[data-task]').filter({ hasText: title });
    await row('公开财政信息').waitFor();
    await app.screenshot('correct-ledger');
    const rows = await page.locator('[data-task]').allInnerTexts();
    const wanted = [
      ['公开财政信息', '县财政局', '县统计局', '2026年9月30日前'],
      ['公开减税降费落实情况', '县财政局', '县统计局', '2026年9月30日前'],
      ['公开项目信息', '县发展和改革局', '县财政局', '县住房和城乡建设局', '2026年9月30日前'],
      ['公开就业信息', '县人力资源和社会保障局', '2026年6月底前'],
      ['解读涉企政策', '县财政局'],
      ['回应社会关切', '县信访局'],
      ['规范答复文书', '县司法局', '近期完成'],
      ['开展业务培训', '县政务服务管理局', '每季度'],
    ];
    for (const [place, words] of wanted.entries()) for (const word of words) expect(rows[place]).toContain(word);
    expect(rows).toHaveLength(wanted.length);
  });
});
