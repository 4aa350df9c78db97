import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice, pdfPages } from '../../scripts/render-check.ts';
import type { FillInRow, FillInSheet } from '../../src-main/domain/exchange/fill-in-row.ts';
import { readReturnedSheets } from '../../src-main/documents/workbook/read-returned-sheets.ts';
import { readFillInSheet } from '../../src-main/domain/exchange/read-fill-in-sheet.ts';
import { readRow } from '../../src-main/domain/exchange/read-row.ts';
import { tamperedFacts } from '../../src-main/domain/exchange/tampered-facts.ts';
import { renderWorkbook } from '../../src-main/workbooks/render-workbook.ts';
import { textOfLength } from '../unit/workbooks/sample-data.ts';
import { fillInRequest, sampleFillInRow, sampleFillInSheet } from '../unit/workbooks/sample-fill-in.ts';
import { cutTexts } from './ink-at-borders.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) and pdftotext are not installed: the rendered fill-in workbooks are not checked.');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-fill-in-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(name: string, data: FillInSheet): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, (await renderWorkbook(fillInRequest(data))).bytes);
  return path;
}

/** Characters without spaces and how often each stands in a text; lines of columns interleave on a page. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const character of text.normalize('NFKC').replaceAll(/\s/g, '')) found.set(character, (found.get(character) ?? 0) + 1);
  return found;
}

/** What a row must show on paper. */
function wordsOf({ number, facts, given }: FillInRow): string {
  const texts = [facts.planTitle, facts.title, facts.requirement, facts.deadlineText, given.text, given.reportedOn, given.problems, given.nextStep, given.evidence, given.reporter];
  return `${number}${facts.overdueDays === null ? '' : `超期${facts.overdueDays}天`}${texts.join('')}`;
}

/** Pages of a workbook in which nothing is cut and every page of tasks has its header and number. */
async function pagesOf(name: string, data: FillInSheet): Promise<string[]> {
  const pdf = await convertWithLibreOffice(await saved(name, data), 'pdf', folder);
  const pages = (await pdfPages(pdf)).map((page) => page.replaceAll(/\s/g, ''));
  expect(await cutTexts(pdf), name).toEqual([]);
  pages.forEach((page, index) => expect(page).toMatch(new RegExp(`第${index + 1}页共${pages.length}页$`)));
  expect(pages[0]).toContain('填报要求');
  for (const page of pages.slice(1)) for (const header of ['序号', '工作要求', '完成状态', '落实情况', '下一步措施', '填报人']) expect(page).toContain(header);
  const shown = counts(pages.slice(1).join(''));
  const missing = [...counts(data.rows.map(wordsOf).join(''))].filter(([character, count]) => (shown.get(character) ?? 0) < count);
  expect(missing, name).toEqual([]);
  const all = pages.join('');
  for (const hidden of ['任务标识', '0198c1d2', 'packageId']) expect(all).not.toContain(hidden);
  return pages;
}

describe.runIf(rendering)('fill-in workbooks rendered by LibreOffice', { timeout: 120_000 }, () => {
  it.each([1, 12, 60])('shows all text of %i tasks, instructions on one page', async (count) => {
    const pages = await pagesOf(`rows-${count}`, sampleFillInSheet(count, { note: '首次报送请附联络员名单。' }));
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(2 + Math.ceil(count / 2.5));
  });

  it('shows requirements of 2,000 characters and answers of 700', async () => {
    const rows = [2_000, 150, 900, 400].map((length, index) =>
      sampleFillInRow(index + 1, { requirement: textOfLength(length, index), title: textOfLength(20 + index * 20, index) }, { text: textOfLength([700, 450, 100, 0][index] ?? 0, index), problems: textOfLength(index * 60, index) }),
    );
    const pages = await pagesOf('long-texts', sampleFillInSheet(0, { rows, note: textOfLength(300) }));
    expect(pages.join('')).toContain('（全文见下行）');
  });

  it.each([
    ['xlsx', 'xlsx:Calc MS Excel 2007 XML'],
    ['xls', 'xls:MS Excel 97'],
  ])('is read as it was given after it was saved as .%s', async (extension, format) => {
    const rows = Array.from({ length: 20 }, (_, index) => sampleFillInRow(index + 1, index === 4 ? { requirement: textOfLength(1_500) } : {}, index === 6 ? { text: '=1+1', percent: 0 } : {}));
    const data = sampleFillInSheet(0, { rows });
    const outputFolder = await mkdtemp(join(folder, `${extension}-`));
    const reading = readFillInSheet(readReturnedSheets(await readFile(await convertWithLibreOffice(await saved(`again-${extension}`, data), format, outputFolder))));
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const { marks, rows: returned, leftOut } = reading.sheet;
    expect(marks).toMatchObject({ packageId: data.packageId, workbookId: data.workbookId, unitName: data.unitName, quarter: 3, distributedOn: data.distributedOn, rowCount: 20 });
    expect(returned.map(({ rowId }) => rowId)).toEqual(rows.map(({ taskId }) => taskId));
    expect(leftOut).toEqual([]);
    returned.forEach((row, index) => {
      const given = rows[index];
      if (given === undefined) throw new Error('a row too many');
      expect(tamperedFacts(row, given, data.year)).toEqual([]);
      const read = readRow(row, given.given, data.year);
      for (const [field, value] of Object.entries(given.given)) expect(read[field as keyof typeof read], `${index + 1} ${field}`).toEqual({ kind: 'value', value });
    });
  });
});
