import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../../src-main/domain/extraction/text-block.ts';
import { readDocument } from '../../../../src-main/documents/read-document.ts';

const folder = new URL('../../../fixtures/documents/', import.meta.url);
const blocksOf = async (name: string): Promise<TextBlock[]> => (await readDocument(new Uint8Array(readFileSync(new URL(name, folder))), name)).blocks;
const textsOf = async (name: string): Promise<string[]> => (await blocksOf(name)).map(({ text }) => text);
const source = (name: string): string[] => readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => line !== '').map((line) => line.replace(/^(?:\^|>|#+ )/u, ''));

/** Rows of a table as the texts of their cells, below the title and above the note. */
async function rowsOf(name: string): Promise<string[][]> {
  const blocks = await blocksOf(name);
  expect([blocks[0]?.cell, blocks.at(-1)?.cell]).toEqual([null, null]);
  const cells = blocks.slice(1, -1);
  expect(new Set(cells.map(({ cell }) => cell?.table))).toEqual(new Set([0]));
  const rows: string[][] = [];
  for (const { cell, text } of cells) (rows[cell?.row ?? -1] ??= []).push(text);
  return rows;
}

const plan = source('table-plan.txt').slice(1).map((row) => row.split('\t'));
const withoutCategory = plan.map((row) => row.filter((_, column) => column !== 1));

describe('pages as LibreOffice prints them, and the same positions as OFD', () => {
  it.each(['page-columns.pdf', 'page-columns.ofd', 'page-odd-even.pdf', 'page-owner-password.pdf'])('%s: two columns, or headers of left and right pages', async (name) => {
    expect(await textsOf(name)).toEqual(source('list-plan.txt'));
  });

  it.each(['page-three-lines.pdf', 'page-split-rows.pdf', 'page-split-rows.ofd'])('%s: cells of several lines, rows cut by the page', async (name) => {
    expect(await rowsOf(name)).toEqual(withoutCategory);
  });

  it.each(['page-borderless.pdf', 'page-borderless.ofd'])('%s: no rules at all, over several pages', async (name) => {
    const [header = [], ...rows] = withoutCategory;
    expect(await rowsOf(name)).toEqual([header, ...rows, ...rows.map(([number = '', ...rest]) => [String(Number(number) + rows.length), ...rest])]);
  });

  it('page-dotted.pdf: rules of dots, cells merged over a page', async () => {
    expect(await rowsOf('page-dotted.pdf')).toEqual(plan.map((row) => row.filter((text) => text !== '')));
  });

  it('page-user-password.pdf: says that a password protects it', async () => {
    await expect(blocksOf('page-user-password.pdf')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});
