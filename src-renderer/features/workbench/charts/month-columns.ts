import type { Mark, Room, Shape } from '../drawing/drawing.ts';
import { inks } from '../drawing/drawing.ts';
import { legendDrawing } from '../drawing/legend.ts';
import { axisTicks, bands, linearScale } from '../drawing/scales.ts';
import type { Band } from '../drawing/scales.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import type { Charts } from './chart-numbers.ts';

type MonthCounts = Charts['byMonth'][number];

/** In font sizes: the columns, the room for a number above them and a month below, the numbers of the axis. */
const plotHeight = 9;
const aboveHeight = 1.5;
const belowHeight = 1.6;
const axisWidth = 2.6;

function columnShapes(column: Band, height: number, count: number, base: number, size: number, solid: boolean): Shape[] {
  if (count === 0) return [];
  const top = base - height;
  const ground = solid ? { fill: inks.done } : { fill: inks.ground, stroke: inks.accent };
  const number: Shape = { kind: 'text', x: column.start + column.width / 2, y: top - size * 0.6, text: String(count), size, fill: inks.text, anchor: 'middle' };
  return [{ kind: 'box', x: column.start, y: top, width: column.width, height, ...ground }, number];
}

/** Two columns a month: what fell due (an empty one) and what became done (a full one), with their numbers. */
export function monthColumns(months: readonly MonthCounts[], { width, fontSize }: Room): ChartDrawings {
  const ticks = axisTicks(Math.max(...months.flatMap(({ due, done }) => [due, done]), 0));
  const plot = plotHeight * fontSize;
  const base = aboveHeight * fontSize + plot;
  const left = axisWidth * fontSize;
  const small = Math.round(fontSize * 0.86);
  const heightOf = linearScale(ticks.at(-1) ?? 1, plot);
  const height = base + belowHeight * fontSize;
  const axis: Shape[] = ticks.flatMap((tick): Shape[] => [
    { kind: 'line', x1: left, y1: base - heightOf(tick), x2: width, y2: base - heightOf(tick), stroke: inks.track },
    { kind: 'text', x: left - 6, y: base - heightOf(tick), text: String(tick), size: small, fill: inks.quiet, anchor: 'end' },
  ]);
  const step = (width - left) / Math.max(months.length, 1);
  const marks = months.map(({ month, due, done }, index): Mark => {
    const x = left + index * step;
    const [first, second] = bands(2, step * 0.8, 0.12).map((band) => ({ ...band, start: x + step * 0.1 + band.start }));
    const shapes: Shape[] = [
      ...(first ? columnShapes(first, heightOf(due), due, base, small, false) : []),
      ...(second ? columnShapes(second, heightOf(done), done, base, small, true) : []),
      { kind: 'text', x: x + step / 2, y: base + (belowHeight * fontSize) / 2, text: `${month}月`, size: small, fill: inks.text, anchor: 'middle' },
    ];
    return { key: String(month), label: `${month}月：到期 ${due} 项次，当月完成 ${done} 项次`, x, y: 0, width: step, height, shapes };
  });
  const legend = legendDrawing(
    [
      { label: '到期（项次）', sign: { kind: 'field', fill: inks.ground, stroke: inks.accent } },
      { label: '当月完成（项次）', sign: { kind: 'field', fill: inks.done } },
    ],
    { width, fontSize },
  );
  return { head: null, body: { width, height, shapes: axis, marks }, legend };
}
