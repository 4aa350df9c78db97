import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice, pdfPages } from '../../scripts/render-check.ts';
import { renderBrief, renderBulletin } from '../../src-main/letters/render-letters.ts';
import { renderSlips } from '../../src-main/letters/slips/render-slips.ts';
import type { SlipLetter, SlipMatter } from '../../src-main/letters/slips/slip-letter.ts';
import { sampleAssignmentSlip, sampleBrief, sampleBulletin, sampleMatters, sampleReminder, sampleSupervisionNotice } from '../unit/letters/sample-letters.ts';
import { textOfLength } from '../unit/workbooks/sample-data.ts';
import { cutTexts } from './ink-at-borders.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) and pdftotext are not installed: the rendered letters are not checked.');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-letters-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The text of each page without spaces; expects that no page is empty and nothing is cut at a border. */
async function pagesOf(name: string, bytes: Uint8Array | null): Promise<string[]> {
  if (bytes === null) throw new Error(`no ${name}`);
  const path = join(folder, `${name}.docx`);
  await writeFile(path, bytes);
  const pdf = await convertWithLibreOffice(path, 'pdf', folder);
  const pages = (await pdfPages(pdf)).map((page) => page.replaceAll(/\s/g, ''));
  for (const page of pages) expect(page.replace(/—\d+—$/, '').length, `${name}: ${page}`).toBeGreaterThan(20);
  expect(await cutTexts(pdf), name).toEqual([]);
  return pages;
}

async function slipPages(name: string, slips: readonly SlipLetter[], withReplyForms = false): Promise<string[]> {
  const [file] = await renderSlips(slips, { together: true, withReplyForms });
  return pagesOf(name, file?.bytes ?? null);
}

/** Matters whose state is a code short enough never to be wrapped, so that each can be found again on its page. */
function markedMatters(count: number, requirementLength: (index: number) => number = () => 40): SlipMatter[] {
  return sampleMatters(count).map((matter, index) => ({
    ...matter,
    requirement: textOfLength(requirementLength(index), index),
    stateText: `M${index + 100}`,
    deadlineText: `M${index + 100}`,
  }));
}

const marks = (pages: readonly string[]): string[] => [...new Set(pages.join('').match(/M\d{3}/g))].sort();
const marksOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `M${index + 100}`);

describe.runIf(rendering)('letters rendered by LibreOffice', { timeout: 120_000 }, () => {
  it.each([1, 2, 3, 4, 5, 8])('keeps the form of a slip about %i matters on its first page', async (count) => {
    const matters = markedMatters(count, (index) => 30 + index * 25);
    for (const slip of [sampleAssignmentSlip(count, { matters }), sampleSupervisionNotice(count, { matters, remark: '此件须专人办理。' })]) {
      const pages = await slipPages(`${slip.kind}-${count}`, [slip]);
      expect(pages[0]).toMatch(/及单位公章.*(?:—1—)?$/);
      expect(marks(pages)).toEqual(marksOf(count));
      if (count <= 2) expect(pages).toHaveLength(1);
      else expect(pages.slice(1).every((page) => page.includes('序号工作事项工作要求办理时限'))).toBe(true);
    }
  });

  it('repeats the header of a long annex, also where rows are longer than a page', async () => {
    const pages = await slipPages('long', [sampleAssignmentSlip(12, { matters: markedMatters(12, (index) => (index === 5 ? 2_000 : 150)) })]);
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages.slice(1)) expect(page).toContain('序号工作事项工作要求办理时限');
    expect(marks(pages)).toEqual(marksOf(12));
  });

  it.each([1, 4, 7, 8, 9, 10, 30])('keeps the signature of a reminder about %i matters with its text', async (count) => {
    const pages = await slipPages(`reminder-${count}`, [sampleReminder(count, { matters: markedMatters(count) })]);
    expect(marks(pages)).toEqual(marksOf(count));
    expect(pages.at(-1)).toMatch(/联系人：李明0123-4567890。县政务公开工作领导小组办公室2026年7月1日—\d+—$/);
    if (count <= 4) expect(pages).toHaveLength(1);
    pages.slice(1).filter((page) => /M\d{3}/.test(page)).forEach((page) => expect(page).toContain('序号工作事项办理时限目前状态超期天数'));
  });

  it('begins each of several letters on a new page with page 1', async () => {
    const pages = await slipPages('together', [sampleAssignmentSlip(1), sampleReminder(2), sampleAssignmentSlip(20), sampleReminder(2), sampleSupervisionNotice(1)]);
    const beginnings = pages.filter((page) => /交办单编号|督办单编号|提醒函政公开/.test(page));
    expect(beginnings).toHaveLength(5);
    expect(pages.map((page) => /—(\d+)—$/.exec(page)?.[1] ?? '')).toEqual(['', '1', '1', '2', '3', '4', '1', '']);
  });

  it('repeats the header of a bulletin on every page that its table reaches', async () => {
    const pages = await pagesOf('bulletin', await renderBulletin(sampleBulletin(40, { letterhead: '示例县人民政府办公室文件' })));
    const header = '序号单位任务数已办结办结率超期数备注';
    const withRows = pages.filter((page) => /县政府部门\d|示例乡\d{2}/.test(page));
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) expect(page).toContain(header);
    expect(pages.join('')).toContain('附件：1.各单位办理情况一览表2.超期事项清单县政务公开工作领导小组办公室2026年7月1日');
    expect(pages.at(-1)).not.toMatch(/^县政务公开工作领导小组办公室/);
  });

  it.each([0, 3, 6, 40])('keeps a brief with %i rows on one page', async (count) => {
    const long = sampleBrief(count).lines.map((line, index) => line + textOfLength(index * 12, index));
    for (const [name, brief] of [['brief', sampleBrief(count)], ['long-brief', sampleBrief(count, { lines: long })]] as const) {
      const { bytes, annexBytes, leftOut } = await renderBrief(brief);
      const pages = await pagesOf(`${name}-${count}`, bytes);
      expect(pages).toHaveLength(1);
      if (leftOut.length === 0) continue;
      expect(pages[0]).toContain(`其余${leftOut.length}项见附件。`);
      for (const page of await pagesOf(`${name}-annex-${count}`, annexBytes)) expect(page).toContain('序号工作事项承办单位办理时限目前状态');
    }
  });

  it('prints the reply form of a slip on a page of its own', async () => {
    const pages = await slipPages('reply', [sampleReminder(3), sampleAssignmentSlip(2)], true);
    expect(pages).toHaveLength(4);
    for (const page of [pages[1], pages[3]]) expect(page).toMatch(/填报人：联系电话：审核人签字（单位盖章）：填报日期：年月日本回执请报送：.*回复。—1—$/);
  });
});
