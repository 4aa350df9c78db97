import { describe, expect, it } from 'vitest';
import { layOutWorkbook } from '../../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { styleTable } from '../../../../src-main/workbooks/layouts/typeset.ts';
import { plainRow, workbookOf } from '../../../../src-main/workbooks/sheet-model.ts';
import type { RowModel, WorkbookModel } from '../../../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../../../src-main/workbooks/write-workbook.ts';
import { countyProfile, day, sampleTable, textOfLength } from '../sample-data.ts';
import { fillInRequest, sampleFillInRow, sampleFillInSheet } from '../sample-fill-in.ts';
import { readByExceljs, writtenByExceljs } from './written-by-exceljs.ts';

const text = (value: string): RowModel['cells'][number] => ({ value, style: 'text' });
const nothing = { value: null, style: 'centered' } as const;

/** A sheet with every kind of value, and cells that are one across, down, and both. */
function mixedSheet(): WorkbookModel {
  const [frame] = layOutWorkbook({ table: 'responsibilityTable', profile: countyProfile, data: sampleTable(1) }).sheets;
  if (frame === undefined) throw new Error('no sheet');
  const rows: RowModel[] = [
    { cells: [{ value: '标题 <&"\'>', style: 'title' }, nothing, nothing], merges: [{ from: 0, to: 2 }], height: 30.25 },
    { cells: [text('=1+1'), text(' 前后空格 '), { value: 0.1 + 0.2, style: 'total' }], merges: [{ from: 0, to: 0, down: 2 }, { from: 1, to: 2, down: 1 }], height: null },
    plainRow([nothing, nothing, nothing]),
    plainRow([nothing, { value: { day: day('2026-02-28') }, style: 'day' }, { value: { formula: '1<2', result: 1 }, style: 'text' }]),
    plainRow([text('甲\n乙'), text('乙'), text('-续'.repeat(200))]),
  ];
  return workbookOf('样本', styleTable(countyProfile.typesetting), [{ ...frame, columnWidths: [10, 20, 30], rows }]);
}

const tall = sampleFillInRow(1, { requirement: textOfLength(3_000), title: '=1+1' }, { text: textOfLength(2_000), problems: '-甲\n乙' });

describe('a workbook made from a mould reads by exceljs like one that exceljs has written', () => {
  it.each<[string, WorkbookModel]>([
    ['a fill-in workbook', layOutWorkbook(fillInRequest(sampleFillInSheet(20)))],
    ['one of a single row that is overdue', layOutWorkbook(fillInRequest(sampleFillInSheet(1, { rows: [sampleFillInRow(3)] })))],
    ['one without rows', layOutWorkbook(fillInRequest(sampleFillInSheet(0)))],
    ['one with rows taller than Excel has them', layOutWorkbook(fillInRequest(sampleFillInSheet(1, { rows: [tall] })))],
    ['a responsibility table', layOutWorkbook({ table: 'responsibilityTable', profile: countyProfile, data: sampleTable(40) })],
    ['a sheet of every kind of value', mixedSheet()],
  ])('%s', async (_what, model) => {
    expect(await readByExceljs(await writeWorkbook(model))).toEqual(await readByExceljs(await writtenByExceljs(model)));
  });

  it('and the next one of the same mould has its own rows, ranges and title', async () => {
    const [first, second] = [layOutWorkbook(fillInRequest(sampleFillInSheet(3))), layOutWorkbook(fillInRequest(sampleFillInSheet(6, { unitName: '县审计局' })))];
    await writeWorkbook(first);
    expect(await readByExceljs(await writeWorkbook(second))).toEqual(await readByExceljs(await writtenByExceljs(second)));
  });
});
