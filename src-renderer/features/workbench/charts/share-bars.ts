import type { Mark, Room, Shape } from '../drawing/drawing.ts';
import { inks } from '../drawing/drawing.ts';
import { legendDrawing } from '../drawing/legend.ts';
import { fittedText, linearScale } from '../drawing/scales.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import { percentOf } from './chart-numbers.ts';
import type { Counts } from './chart-numbers.ts';

/** A bar with its name and what it counts. */
export interface ShareBar {
  key: string;
  name: string;
  counts: Counts;
}

/** Widths in font sizes: the name, the numbers, the overdue ones. */
const nameWidth = 10;
const numbersWidth = 9.5;
const overdueWidth = 4.5;
const rowHeight = 2.15;
const trackHeight = 0.86;

/** 62%（5/8）: percentage, done of all. */
function numbersOf({ done, all }: Counts): string {
  return `${percentOf(done, all)}%（${done}/${all}）`;
}

function barMark({ key, name, counts }: ShareBar, index: number, { width, fontSize }: Room): Mark {
  const height = rowHeight * fontSize;
  const y = index * height;
  const middle = y + height / 2;
  const track = { x: nameWidth * fontSize, y: middle - (trackHeight * fontSize) / 2, height: trackHeight * fontSize };
  const trackWidth = Math.max(0, width - (nameWidth + numbersWidth + overdueWidth) * fontSize);
  const lengthOf = linearScale(counts.all, trackWidth);
  const done = lengthOf(counts.done);
  const text = { y: middle, size: fontSize };
  const shapes: Shape[] = [
    { kind: 'text', ...text, x: 4, text: fittedText(name, fontSize, nameWidth * fontSize - 10), fill: inks.text, anchor: 'start' },
    { kind: 'box', ...track, width: trackWidth, fill: inks.track },
    { kind: 'box', ...track, width: done, fill: inks.done },
    { kind: 'box', ...track, x: track.x + done, width: lengthOf(counts.overdue), fill: inks.overdue },
    { kind: 'text', ...text, x: width - overdueWidth * fontSize, text: numbersOf(counts), fill: inks.text, anchor: 'end' },
  ];
  if (counts.overdue > 0) {
    shapes.push({ kind: 'text', ...text, x: width - 4, text: `超期 ${counts.overdue}`, fill: inks.overdue, anchor: 'end' });
  }
  const overdueWords = counts.overdue > 0 ? `，超期 ${counts.overdue} 项` : '';
  const label = `${name}：共 ${counts.all} 项，已完成 ${counts.done} 项（${percentOf(counts.done, counts.all)}%）${overdueWords}`;
  return { key, label, x: 0, y, width, height, shapes };
}

/** Bars below each other that say how much of all is done and how much is overdue. */
export function shareBars(bars: readonly ShareBar[], room: Room): ChartDrawings {
  const marks = bars.map((bar, index) => barMark(bar, index, room));
  const legend = legendDrawing(
    [
      { label: '已完成', sign: { kind: 'field', fill: inks.done } },
      { label: '超期', sign: { kind: 'field', fill: inks.overdue } },
      { label: '其他未完成', sign: { kind: 'field', fill: inks.track } },
    ],
    room,
  );
  return { head: null, body: { width: room.width, height: bars.length * rowHeight * room.fontSize, shapes: [], marks }, legend };
}

/** Units in the order of how much of theirs is done, those alike as they stood. */
export function sortedByShare<Bar extends { counts: Counts }>(bars: readonly Bar[], order: 'highest' | 'lowest'): Bar[] {
  const share = ({ counts }: Bar): number => (counts.all === 0 ? 0 : counts.done / counts.all);
  return bars.toSorted((one, other) => (order === 'highest' ? share(other) - share(one) : share(one) - share(other)));
}
