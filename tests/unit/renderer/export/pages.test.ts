import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontStack } from '../../../../src-renderer/features/export/preview/font-stack.ts';
import { cellIndex, cellsOnPage, placeCells } from '../../../../src-renderer/features/export/preview/page-cells.ts';
import { pageAt, pageGap, pageTop, pagesInView, wholeHeight, zoomFactor } from '../../../../src-renderer/features/export/preview/page-places.ts';
import { paginate } from '../../../../src-renderer/features/export/preview/paginate.ts';
import { paperName, paperOf } from '../../../../src-renderer/features/export/preview/paper.ts';
import { footerText, prepareSheet } from '../../../../src-renderer/features/export/preview/prepared-sheet.ts';
import { cell, sampleSheet } from './sheet-samples.ts';

/** Points between the margins of the sample's paper: 174 mm. */
const room = (174 * 72) / 25.4;

describe('paper', () => {
  it('is A4 or A3 as it lies, with margins in points', () => {
    const across = paperOf(sampleSheet([]));
    expect([across.width, across.height].map(Math.round)).toEqual([842, 595]);
    expect(across.usableHeight).toBeCloseTo(room, 5);
    const { print } = sampleSheet([]);
    expect(Math.round(paperOf(sampleSheet([], { print: { ...print, orientation: 'portrait' } })).width)).toBe(595);
    const large = paperOf(sampleSheet([], { print: { ...print, paper: 'A3' } }));
    expect([large.width, large.height].map(Math.round)).toEqual([1191, 842]);
    expect(paperName({ paper: 'A3', orientation: 'landscape' })).toBe('A3 横向');
  });

  it('keeps a narrow table and makes a wide one smaller by whole percents', () => {
    expect(paperOf(sampleSheet([])).scale).toBe(1);
    // 160 units of 5.25 points on 756.85 points.
    const wide = paperOf(sampleSheet([], { columnWidths: [80, 80] }));
    expect(wide.scale).toBe(0.9);
    expect(wide.usableHeight).toBeCloseTo(room / 0.9, 5);
  });
});

describe('pages', () => {
  it('are one for a table without rows', () => {
    const sheet = sampleSheet([]);
    expect(paginate(sheet, paperOf(sheet))).toEqual([{ spans: [{ from: 0, to: 2 }] }]);
  });

  it('have the title on the first and the header on each', () => {
    const sheet = sampleSheet(Array.from({ length: 12 }, () => 100));
    // 493 points: title and header take 50 and then 4 rows fit; the header takes 20 and then 4 fit.
    expect(paginate(sheet, paperOf(sheet))).toEqual([
      { spans: [{ from: 0, to: 6 }] },
      { spans: [{ from: 1, to: 2 }, { from: 6, to: 10 }] },
      { spans: [{ from: 1, to: 2 }, { from: 10, to: 14 }] },
    ]);
  });

  it('take a row that just fits', () => {
    const sheet = sampleSheet([room - 50, 10]);
    expect(paginate(sheet, paperOf(sheet)).map(({ spans }) => spans.at(-1))).toEqual([{ from: 0, to: 3 }, { from: 3, to: 4 }]);
  });

  it('give a row that no page can hold one of its own', () => {
    const sheet = sampleSheet([40, 900, 40]);
    expect(paginate(sheet, paperOf(sheet)).map(({ spans }) => spans.at(-1))).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 4 },
      { from: 4, to: 5 },
    ]);
  });

  it('hold every row once, in order, and never more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 8, max: 409, noNaN: true }), { maxLength: 60 }), fc.double({ min: 10, max: 60, noNaN: true }), (heights, width) => {
        const sheet = sampleSheet(heights, { columnWidths: [width, width] });
        const paper = paperOf(sheet);
        const pages = paginate(sheet, paper);
        const own = pages.map(({ spans }) => spans.at(-1) ?? { from: 0, to: 0 });
        expect(own[0]?.from).toBe(0);
        expect(own.at(-1)?.to).toBe(sheet.rows.length);
        own.slice(1).forEach((span, at) => expect(span.from).toBe(own[at]?.to));
        for (const { spans } of pages) {
          const height = spans.reduce((sum, { from, to }) => sum + (paper.rowEdges[to] ?? 0) - (paper.rowEdges[from] ?? 0), 0);
          expect(height).toBeLessThanOrEqual(paper.usableHeight + 0.1);
        }
      }),
    );
  });

  it('are numbered within their sheet', () => {
    const prepared = prepareSheet(sampleSheet(Array.from({ length: 12 }, () => 100)), {});
    expect(footerText(prepared, 1)).toBe('第 2 页 共 3 页');
  });
});

describe('cells of a page', () => {
  it('stand in the columns that cells from above leave free', () => {
    const rows = [
      { height: 10, cells: [cell('甲', 1, 2), cell('乙', 2)] },
      { height: 10, cells: [cell('丙'), cell('丁')] },
      { height: 10, cells: [cell('戊', 3)] },
    ];
    expect(placeCells(rows).map(({ text, row, column }) => [text, row, column])).toEqual([
      ['甲', 0, 0], ['乙', 0, 1], ['丙', 1, 1], ['丁', 1, 2], ['戊', 2, 0],
    ]);
  });

  it('have the size of the columns and rows that they cover', () => {
    const sheet = sampleSheet([100]);
    const [title, , , first] = cellsOnPage({ spans: [{ from: 0, to: 3 }] }, cellIndex(sheet.rows), paperOf(sheet));
    expect(title).toMatchObject({ left: 0, top: 0, width: 420, height: 30 });
    expect(first).toMatchObject({ left: 0, top: 50, width: 210, height: 100 });
  });

  it('go on at the top of the next page, below the header', () => {
    const sheet = sampleSheet([400, 400]);
    const rows = [...sheet.rows.slice(0, 2), { height: 400, cells: [cell('合并', 1, 2), cell('甲')] }, { height: 400, cells: [cell('乙')] }];
    const merged = { ...sheet, rows };
    const paper = paperOf(merged);
    const [first, second] = paginate(merged, paper);
    const find = (page: typeof first): unknown => page && cellsOnPage(page, cellIndex(rows), paper).find((drawn) => drawn.cell.text === '合并');
    expect(find(first)).toMatchObject({ top: 50, height: 400, wholeHeight: 800, shownBefore: 0 });
    expect(find(second)).toMatchObject({ top: 20, height: 400, wholeHeight: 800, shownBefore: 400 });
  });
});

describe('pages in view', () => {
  const places = { pageHeight: 400, count: 50 };

  it('are few of many', () => {
    expect(pagesInView(0, 600, places)).toEqual({ first: 0, end: 3 });
    const { first, end } = pagesInView(pageTop(20, places), 600, places);
    expect(first).toBeLessThanOrEqual(20);
    expect(end).toBeGreaterThan(21);
    expect(end - first).toBeLessThanOrEqual(5);
    expect(pagesInView(wholeHeight(places), 600, places).end).toBe(50);
  });

  it('know which of them takes the middle', () => {
    expect(pageAt(0, 600, places)).toBe(0);
    expect(pageAt(pageTop(7, places), 400, places)).toBe(7);
    expect(pageAt(1e6, 600, places)).toBe(49);
  });

  it('are as wide as the view, or whole in it', () => {
    const page = { width: 1000, height: 700 };
    const view = { width: 800, height: 300 };
    expect(zoomFactor('width', page, view)).toBeCloseTo((800 - 2 * pageGap) / 1000);
    expect(zoomFactor('page', page, view)).toBeCloseTo((300 - 2 * pageGap) / 700);
    expect(zoomFactor('75', page, view)).toBe(0.75);
    expect(zoomFactor('width', page, { width: 0, height: 0 })).toBeGreaterThan(0);
  });
});

describe('fonts', () => {
  it('have stand-ins of their kind, and never end the list of fonts', () => {
    expect(fontStack('仿宋_GB2312')).toMatch(/^"仿宋_GB2312", .*FangSong/u);
    expect(fontStack('黑体')).toContain('sans-serif');
    expect(fontStack('a";x:"')).toMatch(/^"a;x:", /u);
  });
});
