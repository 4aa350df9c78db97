import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemShows, itemShowsDraft } from '../../../../src-renderer/features/import/source/item-light.ts';
import { blocksOf, sourceItems } from '../../../../src-renderer/features/import/source/source-items.ts';
import { marksByBlock, marksWithPlace } from '../../../../src-renderer/features/import/source/source-marks.ts';
import type { MarkedField, SourceMark } from '../../../../src-renderer/features/import/source/source-marks.ts';
import { cleanedText } from '../../../../src-renderer/features/import/source/cleaned-text.ts';
import { sourceSheets } from '../../../../src-renderer/features/import/source/source-sheets.ts';
import { columnShares, rowGroups, tableRows } from '../../../../src-renderer/features/import/source/table-rows.ts';
import { segmentsOf } from '../../../../src-renderer/features/import/source/text-segments.ts';
import { cell, draftOf, noHeaderSource, paragraph } from './sample-import.ts';

const titleOf = (draftTaskId: string): MarkedField => ({ kind: 'draft', draftTaskId, field: 'title' });
const mark = (start: number, end: number, of: MarkedField): SourceMark => ({ start, end, of, dropped: false });

describe('segmentsOf', () => {
  const whole: MarkedField = { kind: 'draft', draftTaskId: 'a', field: 'task' };
  const text = '1.公开预算。(责任单位:县财政局)';

  it('lights the focused field and leads a click to the narrowest field', () => {
    const units: MarkedField = { kind: 'draft', draftTaskId: 'a', field: 'responsibleUnits' };
    const segments = segmentsOf(text, [mark(0, 18, whole), mark(2, 6, titleOf('a')), mark(13, 17, units)], units, 'a');
    expect(segments.map(({ text, of, lit }) => [text, of?.kind === 'draft' ? of.field : null, lit])).toEqual([
      ['1.', 'task', false],
      ['公开预算', 'title', false],
      ['。(责任单位:', 'task', false],
      ['县财政局', 'responsibleUnits', true],
      [')', 'task', false],
    ]);
    expect(segments.every(({ chosen }) => chosen)).toBe(true);
  });

  it('prefers a field to the whole task where both cover the same words', () => {
    const [segment] = segmentsOf('公开预算', [mark(0, 4, whole), mark(0, 4, titleOf('a'))], null, null);
    expect(segment?.of).toEqual(titleOf('a'));
  });

  it('leaves unread text unmarked and cuts marks that reach past the end', () => {
    const segments = segmentsOf('前言公开', [mark(2, 99, titleOf('a'))], null, null);
    expect(segments.map(({ text, of }) => [text, of !== null])).toEqual([['前言', false], ['公开', true]]);
  });

  it('lights the place of a doubt without taking the click from the draft under it', () => {
    const place: MarkedField = { kind: 'place', span: { block: 0, start: 1, end: 3 } };
    const marks = marksWithPlace([mark(0, 4, titleOf('a'))], 0, place);
    const segments = segmentsOf('公开预算', marks, place, null);
    expect(segments.map(({ text, of, lit }) => [text, of, lit])).toEqual([
      ['公', titleOf('a'), false],
      ['开预', titleOf('a'), true],
      ['算', titleOf('a'), false],
    ]);
    expect(marksWithPlace([], 1, place)).toEqual([]);
  });

  it('gives the text back whatever the marks are', () => {
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, end]) => mark(start, end, titleOf('a'))));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), marks, (words, some) => {
        const segments = segmentsOf(words, some, titleOf('a'), 'a');
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
        for (const segment of segments) {
          const covered = some.some(({ start, end }) => start <= segment.start && end >= segment.start + segment.text.length);
          expect(segment.lit).toBe(covered);
        }
      }),
    );
  });
});

describe('marksByBlock', () => {
  it('gathers fields of drafts and of the plan by their block', () => {
    const draft = draftOf('a', { dropped: true }, { title: [{ block: 3, start: 0, end: 2 }], deadlines: [{ block: 4, start: 1, end: 5 }] });
    const marks = marksByBlock([draft], { ...noHeaderSource, issuer: { block: 3, start: 5, end: 9 } });
    expect(marks.get(3)?.map(({ of, dropped }) => [of.kind, of.kind === 'place' ? null : of.field, dropped])).toEqual([
      ['header', 'issuer', false],
      ['draft', 'title', true],
    ]);
    expect(marks.get(4)).toHaveLength(1);
  });

  it('tells which items a focus and a draft touch', () => {
    const items = sourceItems([paragraph(0, '甲'), paragraph(1, '乙')]);
    const marks = marksByBlock([draftOf('a', {}, { title: [{ block: 1, start: 0, end: 1 }] })], noHeaderSource);
    expect(items.map((item) => itemShows(item, marks, titleOf('a')))).toEqual([false, true]);
    expect(items.map((item) => itemShowsDraft(item, marks, 'a'))).toEqual([false, true]);
    const place: MarkedField = { kind: 'place', span: { block: 0, start: 0, end: 1 } };
    expect(items.map((item) => itemShows(item, marks, place))).toEqual([true, false]);
  });
});

describe('tables of the original', () => {
  it('fills the places of cells without text and leaves out those that a merged cell covers', () => {
    const rows = tableRows([cell(0, 0, 0, '章节', 1, 3), cell(1, 1, 0, '任务'), cell(2, 1, 2, '要求', 2), cell(3, 2, 0, '任务')]);
    expect(rows.map((row) => row.cells.map(({ column, block }) => [column, block?.index ?? null]))).toEqual([
      [[0, 0]],
      [[0, 1], [1, null], [2, 2]],
      [[0, 3], [1, null]],
    ]);
  });

  it('never cuts a table inside a merged cell', () => {
    const blocks = Array.from({ length: 40 }, (_, row) => cell(row, row, 0, `行 ${row}`));
    const merged = [...blocks, cell(40, 10, 1, '合并', 8)];
    const groups = rowGroups(merged);
    expect(groups.flat().map(({ row }) => row)).toEqual(blocks.map((_, row) => row));
    expect(groups.map((group) => group[0]?.row)).toEqual([0, 18, 30]);
  });

  it('gives each column a share and all of them the whole width', () => {
    const shares = columnShares([cell(0, 0, 0, '1'), cell(1, 0, 1, '长'.repeat(80)), cell(2, 1, 0, '整行'.repeat(50), 1, 2)]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[1]).toBeGreaterThan(2 * (shares[0] ?? 0));
  });

  it('keeps reading order with paragraphs around tables', () => {
    const sheetCell = { ...cell(4, 0, 0, '丁', 1, 1, 2), place: { kind: 'sheet' as const, sheet: '任务', address: 'A1' } };
    const items = sourceItems([paragraph(0, '甲'), cell(1, 0, 0, '乙'), cell(2, 0, 0, '丙', 1, 1, 1), paragraph(3, '后'), sheetCell]);
    expect(items.map(({ kind }) => kind)).toEqual(['paragraph', 'rows', 'rows', 'paragraph', 'rows']);
    expect(items.flatMap(blocksOf)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});

describe('sourceSheets', () => {
  it('shows pages as pages and worksheets under their names, in reading order', () => {
    const onPage = (index: number, page: number) => ({ ...paragraph(index, `第 ${index} 段`), place: { kind: 'page' as const, page, line: index } });
    const inSheet = (index: number, sheet: string) => ({ ...cell(index, 0, 0, '格', 1, 1, index), place: { kind: 'sheet' as const, sheet, address: 'A1' } });
    const sheets = sourceSheets([onPage(0, 1), onPage(1, 1), onPage(2, 2), inSheet(3, '任务'), inSheet(4, '附表'), paragraph(5, '后')]);
    expect(sheets.map((sheet) => (sheet.kind === 'page' ? sheet.page : sheet.kind === 'worksheet' ? sheet.name : 'text'))).toEqual([1, 2, '任务', '附表', 'text']);
    expect(sheets.map(({ items }) => items.flatMap(blocksOf))).toEqual([[0, 1], [2], [3], [4], [5]]);
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(sheets.length);
  });
});

it('cleanedText is there only where the reading went by other words', () => {
  expect(cleanedText({ original: '  公开预算 ', text: '公开预算' })).toBeNull();
  expect(cleanedText({ original: '公 开 预算', text: '公开预算' })).toBe('公开预算');
  expect(cleanedText({ original: '分享到微信', text: '' })).toBe('');
});
