import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice } from '../../scripts/render-check.ts';
import { patchWordTable } from '../../src-main/workbooks/template/patch-word-table.ts';
import { patchWorkbook } from '../../src-main/workbooks/template/patch-workbook.ts';
import { readTemplate } from '../../src-main/workbooks/template/read-template.ts';
import { superiorDocument } from '../support/superior-document.ts';
import { superiorWorkbook } from '../support/superior-workbook.ts';

const rendering = await canRender();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-template-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The file as LibreOffice reads it and saves it again. */
async function savedAgain(name: string, extension: 'xlsx' | 'docx', bytes: Uint8Array): Promise<Uint8Array> {
  const path = join(folder, `${name}.${extension}`);
  await writeFile(path, bytes);
  return readFile(await convertWithLibreOffice(path, extension, join(folder, 'again')));
}

const long = '已在门户网站集中发布惠企政策，'.repeat(12);

describe.skipIf(!rendering)('filled tables of a superior, opened by LibreOffice', () => {
  it('show what was filled in, compute their totals anew and keep the rest', async () => {
    const table = await superiorWorkbook();
    const { bytes } = patchWorkbook(table, { sheet: '进展情况表', cells: [{ row: 4, column: 5, value: `=${long}` }, { row: 4, column: 6, value: '已完成' }, { row: 5, column: 6, value: '已完成' }] });
    const [before, after] = [await savedAgain('before', 'xlsx', table), await savedAgain('after', 'xlsx', bytes)].map((file) => readTemplate(file).sheets);
    const rows = before?.[1]?.rows.map((row) => [...row]) ?? [];
    for (const [row, column, value] of [[4, 5, `=${long}`], [4, 6, '已完成'], [5, 6, '已完成'], [7, 6, 2]] as const) {
      const inRow = rows[row] ?? [];
      while (inRow.length < column) inRow.push(null);
      inRow[column] = value;
    }
    expect(after?.[1]?.rows).toEqual(rows);
    expect(after?.[1]?.merges).toEqual(before?.[1]?.merges);
    expect([after?.[0], after?.[2]]).toEqual([before?.[0], before?.[2]]);
  });

  it('of Word likewise', async () => {
    const table = superiorDocument();
    const { bytes } = patchWordTable(table, { table: 0, cells: [{ row: 3, column: 2, value: `${long}\n两项` }, { row: 5, column: 2, value: '新进展' }] });
    const [before, after] = [await savedAgain('before', 'docx', table), await savedAgain('after', 'docx', bytes)].map((file) => readTemplate(file).sheets);
    const rows = before?.[0]?.rows.map((row) => [...row]) ?? [];
    rows[3]?.splice(2, 1, `${long}\n两项`);
    rows[4]?.splice(2, 1, '新进展');
    expect(after?.[0]).toEqual({ ...before?.[0], rows });
    expect(after?.[1]).toEqual(before?.[1]);
  });
});
