import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { findTemplateTables } from '../../../../src-main/domain/templates/find-table.ts';
import { patchWordTable } from '../../../../src-main/workbooks/template/patch-word-table.ts';
import { readTemplate } from '../../../../src-main/workbooks/template/read-template.ts';
import { superiorDocument, wordCell, wordDocument, wordParagraph, wordRow, wordTable } from '../../../support/superior-document.ts';
import { partsOf } from '../../../support/superior-workbook.ts';

const table = superiorDocument();
const textOf = (bytes: Uint8Array): string => strFromU8(partsOf(bytes)['word/document.xml'] ?? new Uint8Array());
const fangSong = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="24"/></w:rPr>';

describe('the tables of a Word document', () => {
  it('are read with their merged cells and the words above them', () => {
    const { format, sheets } = readTemplate(table);
    expect(format).toBe('docx');
    expect(sheets.map(({ name }) => name)).toEqual(['政务公开任务进展情况表', '填报人：']);
    expect(sheets[0]?.rows).toEqual([
      ['序号', '工作任务', '落实情况'],
      [null, null, '进展', '完成状态'],
      ['一、深化重点领域公开'],
      ['1', '惠企政策 & 解读', null, null],
      ['2', '民生公开', '原有进展', null],
      [null, null, null, null],
    ]);
    expect(sheets[0]?.merges).toContainEqual({ top: 4, bottom: 5, left: 1, right: 1 });
    const [found] = findTemplateTables(sheets);
    expect(found?.columns.map(({ role }) => role)).toEqual(['number', 'task', 'progress', 'state']);
    expect(found?.rows.map(({ row, lastRow, title }) => [row, lastRow, title])).toEqual([[3, 3, '惠企政策 & 解读'], [4, 5, '民生公开']]);
  });
});

describe('patchWordTable', () => {
  it('keeps the paragraph and the font of the cell, and leaves all else as it was', () => {
    const { bytes, changedParts } = patchWordTable(table, { table: 0, cells: [{ row: 3, column: 2, value: '已发布 <3> 项\n第二段\t后' }], rowHeights: 'keep' });
    const cell = `<w:p w14:paraId="0A0B0C0D"><w:pPr><w:jc w:val="left"/>${fangSong}</w:pPr></w:p>`;
    const filled = `<w:p w14:paraId="0A0B0C0D"><w:pPr><w:jc w:val="left"/>${fangSong}</w:pPr><w:r>${fangSong}<w:t xml:space="preserve">已发布 &lt;3&gt; 项</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="left"/>${fangSong}</w:pPr><w:r>${fangSong}<w:t xml:space="preserve">第二段</w:t><w:tab/><w:t xml:space="preserve">后</w:t></w:r></w:p>`;
    expect(textOf(bytes)).toBe(textOf(table).replace(cell, () => filled));
    expect(changedParts).toEqual(['word/document.xml']);
    const [before, after] = [partsOf(table), partsOf(bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before).filter((one) => one !== 'word/document.xml')) expect(after[name]).toEqual(before[name]);
    expect(readTemplate(bytes).sheets[0]?.rows[3]?.[2]).toBe('已发布 <3> 项\n第二段\t后');
  });

  it('writes into the first of merged cells, also days and numbers, and clears', () => {
    const day = parseCalendarDay('2026-06-30') as CalendarDay;
    const { bytes } = patchWordTable(table, { table: 0, cells: [{ row: 5, column: 2, value: '' }, { row: 4, column: 3, value: { day } }, { row: 5, column: 3, value: 80 }] });
    expect(readTemplate(bytes).sheets[0]?.rows.slice(4)).toEqual([['2', '民生公开', null, '2026年6月30日'], [null, null, null, '80']]);
  });

  it('lets rows of an exact height grow unless they are to be kept', () => {
    const cells = [{ row: 3, column: 2, value: '甲' }];
    expect(textOf(patchWordTable(table, { table: 0, cells }).bytes)).toContain('<w:trHeight w:val="500" w:hRule="atLeast"/>');
    expect(textOf(patchWordTable(table, { table: 0, cells, rowHeights: 'keep' }).bytes)).toContain('w:hRule="exact"');
    expect(textOf(patchWordTable(table, { table: 0, cells: [{ row: 4, column: 3, value: '甲' }] }).bytes)).toContain('w:hRule="exact"');
  });

  it('keeps marks that have a counterpart elsewhere, and takes no change marks over', () => {
    const cell = '<w:tc><w:tcPr/><w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="甲"/><w:b/></w:rPr></w:pPr><w:bookmarkStart w:id="7" w:name="落实"/><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p><w:p/></w:tc>';
    const { bytes } = patchWordTable(wordDocument(wordTable([wordRow([cell, wordCell('乙')])])), { table: 0, cells: [{ row: 0, column: 0, value: '新' }] });
    expect(textOf(bytes)).toContain('</w:pPr><w:bookmarkStart w:id="7" w:name="落实"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">新</w:t></w:r></w:p></w:tc>');
  });

  it('finds cells in content controls, and tables inside of others', () => {
    const inner = wordTable([wordRow([wordCell('里')])]);
    const outer = wordTable([`<w:sdt><w:sdtContent>${wordRow([`<w:sdt><w:sdtContent>${wordCell('甲')}</w:sdtContent></w:sdt>`, `<w:tc><w:tcPr/>${inner}<w:p/></w:tc>`], '<w:trPr><w:gridBefore w:val="1"/></w:trPr>')}</w:sdtContent></w:sdt>`]);
    const bytes = wordDocument(`${wordParagraph('表题')}${outer}`);
    expect(readTemplate(bytes).sheets.map(({ rows }) => rows)).toEqual([[[null, '甲', null]], [['里']]]);
    expect(readTemplate(patchWordTable(bytes, { table: 1, cells: [{ row: 0, column: 0, value: '新' }] }).bytes).sheets[1]?.rows).toEqual([['新']]);
    expect(() => patchWordTable(bytes, { table: 0, cells: [{ row: 0, column: 2, value: '新' }] })).toThrow(expect.objectContaining({ code: 'TEMPLATE_CELL_REFUSED', data: { where: '1!1,3', reason: 'content' } }));
  });

  it('refuses tables and cells that do not exist, and two values for one cell', () => {
    expect(() => patchWordTable(table, { table: 2, cells: [] })).toThrow(expect.objectContaining({ data: { where: '3', reason: 'missing' } }));
    expect(() => patchWordTable(table, { table: 0, cells: [{ row: 3, column: 9, value: '甲' }] })).toThrow(expect.objectContaining({ data: { where: '1!4,10', reason: 'missing' } }));
    expect(() => patchWordTable(table, { table: 0, cells: [{ row: 4, column: 2, value: '甲' }, { row: 5, column: 2, value: '乙' }] })).toThrow(expect.objectContaining({ data: { where: '1!6,3', reason: 'twice' } }));
  });

  it('puts any texts into any cells, and changes no other cell', () => {
    const [sheet] = readTemplate(table).sheets;
    const places = (sheet?.rows ?? []).flatMap((row, y) => row.map((_, x) => ({ row: y, column: x }))).filter(({ row, column }) => !(row === 1 && column < 2) && !(row === 5 && (column === 1 || column === 2)));
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((one) => one.replaceAll(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '').trim()).filter((one) => one !== '');
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ place: fc.constantFrom(...places), value: text }), { selector: ({ place }) => place }), (cells) => {
        const { bytes } = patchWordTable(table, { table: 0, cells: cells.map(({ place, value }) => ({ ...place, value })) });
        const expected = sheet?.rows.map((row) => [...row]) ?? [];
        for (const { place, value } of cells) (expected[place.row] ?? []).splice(place.column, 1, value);
        expect(readTemplate(bytes).sheets[0]).toEqual({ ...sheet, rows: expected });
      }),
      { numRuns: 60 },
    );
  });
});
