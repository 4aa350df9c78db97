import type { Drawing, Mark, Room, Shape } from '../drawing/drawing.ts';
import { inks } from '../drawing/drawing.ts';
import { legendDrawing } from '../drawing/legend.ts';
import { bands, fittedText } from '../drawing/scales.ts';
import type { Band } from '../drawing/scales.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import { heatLevel, percentOf } from './chart-numbers.ts';
import type { HeatCell, HeatLevel, HeatRow } from './chart-numbers.ts';

/** A colour, a sign and words for how a quarter stands: never the colour alone. */
const levels: Readonly<Record<Exclude<HeatLevel, 'nothing'>, { words: string; sign: string; ground: string }>> = {
  done: { words: '全部完成', sign: '●', ground: inks.doneGround },
  partly: { words: '部分完成', sign: '◆', ground: inks.partlyGround },
  open: { words: '尚未完成', sign: '○', ground: inks.openGround },
  missed: { words: '季末未完成', sign: '■', ground: inks.missedGround },
};
const quarterNames = ['一季度', '二季度', '三季度', '四季度'];

/** In font sizes. */
const rowHeight = 2;
const nameWidth = 10;
const shareWidth = 5.5;
/** Pixels between two cells. */
const gap = 2;

function columnsOf({ width, fontSize }: Room): Band[] {
  const left = nameWidth * fontSize;
  const room = Math.max(0, width - left - shareWidth * fontSize);
  return bands(quarterNames.length, room, 0).map(({ start, width: column }) => ({ start: left + start, width: column }));
}

function headDrawing(room: Room): Drawing {
  const { width, fontSize } = room;
  const y = (rowHeight * fontSize) / 2;
  const text = { kind: 'text' as const, y, size: fontSize, fill: inks.quiet };
  const names = columnsOf(room).map(({ start, width: column }, index): Shape => ({
    ...text,
    x: start + column / 2,
    text: quarterNames[index] ?? '',
    anchor: 'middle',
  }));
  return {
    width,
    height: rowHeight * fontSize,
    shapes: [{ ...text, x: 4, text: '单位', anchor: 'start' }, ...names, { ...text, x: width - 4, text: '全年完成率', anchor: 'end' }],
    marks: [],
  };
}

/** Key of a cell; that of a unit's name is the unit's id. */
export function heatKey(unitId: string, quarter: number): string {
  return `${unitId} ${quarter}`;
}

/** What a key leads to: a unit, and the quarter where it is of a cell. */
export function heatTarget(key: string): { unitId: string; quarter: number | null } {
  const [unitId = '', quarter] = key.split(' ');
  return { unitId, quarter: quarter === undefined ? null : Number(quarter) };
}

function cellMark(cell: HeatCell, level: HeatLevel, unitName: string, place: Omit<Mark, 'key' | 'label' | 'shapes'>, size: number): Mark | null {
  if (level === 'nothing') return null;
  const { words, sign, ground } = levels[level];
  return {
    ...place,
    key: heatKey(cell.unitId, cell.quarter),
    label: `${unitName}${quarterNames[cell.quarter - 1] ?? ''}：应完成 ${cell.due} 项，已完成 ${cell.done} 项，${words}`,
    shapes: [
      { kind: 'box', x: place.x, y: place.y, width: place.width, height: place.height, fill: ground },
      { kind: 'text', x: place.x + place.width / 2, y: place.y + place.height / 2, text: `${sign} ${cell.done}/${cell.due}`, size, fill: inks.text, anchor: 'middle' },
    ],
  };
}

/** Units by quarters: done of due in each cell, with a colour and a sign for how that stands on the day. */
export function heatGrid(rows: readonly HeatRow[], { year, asOf }: { year: number; asOf: string }, room: Room): ChartDrawings {
  const { width, fontSize } = room;
  const columns = columnsOf(room);
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  for (const [index, { unit, cells }] of rows.entries()) {
    const y = index * rowHeight * fontSize;
    const height = rowHeight * fontSize;
    const middle = y + height / 2;
    const text = { kind: 'text' as const, y: middle, size: fontSize };
    const name = fittedText(unit.unitName, fontSize, nameWidth * fontSize - 10);
    const share = `${percentOf(unit.counts.done, unit.counts.all)}%`;
    marks.push({
      key: unit.unitId,
      label: `${unit.unitName}：全年 ${unit.counts.all} 项，已完成 ${unit.counts.done} 项（${share}）`,
      x: 0,
      y,
      width: nameWidth * fontSize,
      height,
      shapes: [{ ...text, x: 4, text: name, fill: inks.text, anchor: 'start' }],
    });
    for (const cell of cells) {
      const column = columns[cell.quarter - 1];
      if (!column) continue;
      const place = { x: column.start + gap / 2, y: y + gap / 2, width: column.width - gap, height: height - gap };
      const mark = cellMark(cell, heatLevel(cell, year, asOf), unit.unitName, place, fontSize);
      if (mark) marks.push(mark);
      else shapes.push({ ...text, x: column.start + column.width / 2, text: '—', fill: inks.quiet, anchor: 'middle' });
    }
    shapes.push({ ...text, x: width - 4, text: share, fill: inks.text, anchor: 'end' });
  }
  const legend = legendDrawing(
    Object.values(levels).map(({ words, sign, ground }) => ({ label: `${sign} ${words}`, sign: { kind: 'field' as const, fill: ground, stroke: inks.line } })),
    room,
  );
  return { head: headDrawing(room), body: { width, height: rows.length * rowHeight * fontSize, shapes, marks }, legend };
}
