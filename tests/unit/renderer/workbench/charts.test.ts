import { describe, expect, it } from 'vitest';
import { chartParts } from '../../../../src-renderer/features/workbench/charts/chart-drawings.ts';
import { monthSpan, quarterSpan } from '../../../../src-renderer/features/workbench/charts/chart-numbers.ts';
import { heatGrid, heatTarget } from '../../../../src-renderer/features/workbench/charts/heat-grid.ts';
import { monthColumns } from '../../../../src-renderer/features/workbench/charts/month-columns.ts';
import { shareBars, sortedByShare } from '../../../../src-renderer/features/workbench/charts/share-bars.ts';
import type { Drawing, Shape } from '../../../../src-renderer/features/workbench/drawing/drawing.ts';
import { inks } from '../../../../src-renderer/features/workbench/drawing/drawing.ts';
import { pictureDrawing, pictureRoom } from '../../../../src-renderer/features/workbench/drawing/picture.ts';

const room = { width: 500, fontSize: 14 };
const bar = (key: string, done: number, all: number, overdue = 0) => ({ key, name: key, counts: { all, done, overdue } });
const texts = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const boxes = (shapes: readonly Shape[], fill: string) => shapes.flatMap((shape) => (shape.kind === 'box' && shape.fill === fill ? [shape] : []));

/** Everything that is painted lies inside of the drawing. */
function expectInside({ width, height, shapes, marks }: Drawing): void {
  for (const shape of [...shapes, ...marks.flatMap((mark) => mark.shapes)]) {
    if (shape.kind === 'line') continue;
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x + (shape.kind === 'box' ? shape.width : 0)).toBeLessThanOrEqual(width + 0.01);
    expect(shape.y + (shape.kind === 'box' ? shape.height : 0)).toBeLessThanOrEqual(height + 0.01);
  }
}

describe('bars of shares', () => {
  it('are as long as their share, and say their numbers', () => {
    const { body } = shareBars([bar('县财政局', 3, 8, 2), bar('县司法局', 0, 0)], room);
    const [first, second] = body.marks;
    const track = boxes(first?.shapes ?? [], inks.track)[0]?.width ?? 0;
    expect(boxes(first?.shapes ?? [], inks.done)[0]?.width).toBeCloseTo((track * 3) / 8);
    expect(boxes(first?.shapes ?? [], inks.overdue)[0]?.width).toBeCloseTo(track / 4);
    expect(texts(first?.shapes ?? [])).toEqual(['县财政局', '37%（3/8）', '超期 2']);
    expect(first?.label).toBe('县财政局：共 8 项，已完成 3 项（37%），超期 2 项');
    expect(texts(second?.shapes ?? [])).toEqual(['县司法局', '0%（0/0）']);
    expectInside(body);
  });

  it('stand in the order of the share, those alike as they were', () => {
    const bars = [bar('a', 1, 2), bar('b', 2, 2), bar('c', 0, 0), bar('d', 2, 4)];
    expect(sortedByShare(bars, 'highest').map(({ key }) => key)).toEqual(['b', 'a', 'd', 'c']);
    expect(sortedByShare(bars, 'lowest').map(({ key }) => key)).toEqual(['c', 'a', 'd', 'b']);
  });
});

describe('columns of months', () => {
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, due: index === 5 ? 12 : 0, done: index === 5 ? 6 : 0 }));

  it('are as high as their numbers, which stand above them', () => {
    const { body } = monthColumns(months, room);
    const june = body.marks[5];
    const height = (fill: string) => boxes(june?.shapes ?? [], fill)[0]?.height ?? 0;
    expect(height(inks.ground)).toBeCloseTo(2 * height(inks.done));
    expect(texts(june?.shapes ?? [])).toEqual(['12', '6', '6月']);
    expect(june?.label).toBe('6月：到期 12 项次，当月完成 6 项次');
    expect(texts(body.marks[0]?.shapes ?? [])).toEqual(['1月']);
    expectInside(body);
  });

  it('lead to the days of the month', () => {
    expect([monthSpan(2026, 2), monthSpan(2028, 2), monthSpan(2026, 12)]).toEqual([
      { dueFrom: '2026-02-01', dueTo: '2026-02-28' },
      { dueFrom: '2028-02-01', dueTo: '2028-02-29' },
      { dueFrom: '2026-12-01', dueTo: '2026-12-31' },
    ]);
    expect(quarterSpan(2026, 2)).toEqual({ dueFrom: '2026-04-01', dueTo: '2026-06-30' });
  });
});

describe('the grid of units and quarters', () => {
  const unit = { unitId: 'u1', unitName: '县财政局', classCode: 'x', counts: { all: 4, done: 2, overdue: 1 } };
  const cells = [
    { unitId: 'u1', quarter: 1, due: 2, done: 1 },
    { unitId: 'u1', quarter: 2, due: 1, done: 1 },
    { unitId: 'u1', quarter: 3, due: 0, done: 0 },
    { unitId: 'u1', quarter: 4, due: 2, done: 0 },
  ];
  const { head, body } = heatGrid([{ unit, cells }], { year: 2026, asOf: '2026-07-01' }, room);

  it('says of a quarter how it stands by a sign, a colour and words, and leaves out what has nothing due', () => {
    expect(texts(head?.shapes ?? [])).toEqual(['单位', '一季度', '二季度', '三季度', '四季度', '全年完成率']);
    expect(body.marks.map((mark) => texts(mark.shapes)[0])).toEqual(['县财政局', '■ 1/2', '● 1/1', '○ 0/2']);
    expect(texts(body.shapes)).toEqual(['—', '50%']);
    expect(body.marks[1]?.label).toBe('县财政局一季度：应完成 2 项，已完成 1 项，季末未完成');
    expectInside(body);
  });

  it('leads to the unit, and with a cell to the quarter', () => {
    expect(body.marks.map(({ key }) => heatTarget(key))).toEqual([
      { unitId: 'u1', quarter: null },
      { unitId: 'u1', quarter: 1 },
      { unitId: 'u1', quarter: 2 },
      { unitId: 'u1', quarter: 4 },
    ]);
  });
});

it('a picture has its title, the office and the day above the whole chart', () => {
  const picture = pictureDrawing({ title: '2026年各单位完成率', about: '某办公室　截至 2026-07-01' }, chartParts(shareBars([bar('a', 1, 2)], pictureRoom)));
  expect(texts(picture.shapes)).toEqual(['2026年各单位完成率', '某办公室　截至 2026-07-01', '已完成', '超期', '其他未完成']);
  expect(picture.marks).toHaveLength(1);
  expectInside(picture);
});
