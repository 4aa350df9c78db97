import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { findTemplateTables } from '../../../../src-main/domain/templates/find-table.ts';
import { patchWordTable } from '../../../../src-main/workbooks/template/patch-word-table.ts';
import { patchWorkbook } from '../../../../src-main/workbooks/template/patch-workbook.ts';
import { readTemplate } from '../../../../src-main/workbooks/template/read-template.ts';
import { openedWorkbook, partsOf } from '../../../support/superior-workbook.ts';

/** The tables of superior-workbook.ts and superior-document.ts as LibreOffice 7.4 saved them. */
const fileOf = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/templates/${name}`, import.meta.url));

/** Names of the parts that are not the same, and whether all are there in their order. */
function differences(before: Uint8Array, after: Uint8Array): { changed: string[]; sameNames: boolean } {
  const [one, other] = [partsOf(before), partsOf(after)];
  const changed = Object.keys(one).filter((name) => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0);
  return { changed, sameNames: Object.keys(one).join() === Object.keys(other).join() };
}

describe('files of LibreOffice', () => {
  it('have their tables filled, and nothing else changed', async () => {
    const file = fileOf('libreoffice-table.xlsx');
    const { sheets } = readTemplate(file);
    const [table] = findTemplateTables(sheets);
    expect(table?.columns.map(({ role }) => role)).toEqual(['number', 'task', 'requirement', 'responsible', 'deadline', 'progress', 'state', 'finishedOn', 'remark']);
    const values = ['已发布', '已完成', { day: parseCalendarDay('2026-06-30') as CalendarDay }];
    const cells = values.flatMap((value, at) => {
      const place = table?.rows[0]?.cells[at + 5];
      return place ? [{ ...place, value }] : [];
    });
    const { bytes, changedParts } = patchWorkbook(file, { sheet: table?.sheetName ?? '', cells });
    expect(differences(file, bytes)).toEqual({ changed: expect.arrayContaining([...changedParts]), sameNames: true });
    expect(changedParts).toHaveLength(2);
    expect(readTemplate(bytes).sheets[1]?.rows[4]?.slice(5)).toEqual(['已发布', '已完成', '2026年6月30日']);
    const opened = (await openedWorkbook(bytes)).getWorksheet(table?.sheetName ?? '');
    const before = (await openedWorkbook(file)).getWorksheet(table?.sheetName ?? '');
    expect(opened?.getImages()).toHaveLength(1);
    expect(opened?.getCell('F5').style).toEqual(before?.getCell('F5').style);
    expect(opened?.model.merges).toEqual(before?.model.merges);
  });

  it('of Word likewise', () => {
    const file = fileOf('libreoffice-table.docx');
    const [table] = findTemplateTables(readTemplate(file).sheets);
    expect(table?.columns.map(({ role }) => role)).toEqual(['number', 'task', 'progress', 'state']);
    const place = table?.rows[1]?.cells[2];
    if (!place) throw new Error('no cell');
    const { bytes, changedParts } = patchWordTable(file, { table: table.sheet, cells: [{ ...place, value: '已发布\n两项' }] });
    expect(differences(file, bytes)).toEqual({ changed: [...changedParts], sameNames: true });
    expect(readTemplate(bytes).sheets[0]?.rows[4]?.[2]).toBe('已发布\n两项');
  });
});
