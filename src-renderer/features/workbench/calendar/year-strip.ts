import type { Drawing, Mark, Room, Shape } from '../drawing/drawing.ts';
import { inks } from '../drawing/drawing.ts';
import { legendDrawing } from '../drawing/legend.ts';
import { bands } from '../drawing/scales.ts';
import type { Band } from '../drawing/scales.ts';
import { dayLabel, isFixedDay, kindSigns, kinds } from './calendar-words.ts';
import type { YearDay } from './year-days.ts';

const grounds = { holiday: '#fbe3df', weekend: '#eef1f5', working: inks.ground } as const;

/** Columns of a month. */
const mostDays = 31;
/** In font sizes. */
const monthWidth = 3;
const headHeight = 1.6;
const rowHeight = 2.35;
/** Signs that a day has room for; the words of the day tell all of them. */
const shownSigns = 3;

function groundOf({ off }: YearDay): string {
  if (off === null) return grounds.working;
  return off === 'weekend' ? grounds.weekend : grounds.holiday;
}

/** 休 or 班 in a corner of a day that is not what its weekday says. */
function cornerWord({ off, workingWeekend }: YearDay): string {
  if (workingWeekend) return '班';
  return off !== null && off !== 'weekend' ? '休' : '';
}

function daySigns({ entries }: YearDay): { text: string; fill: string }[] {
  return kinds.flatMap((kind) => {
    const entry = entries.find((one) => one.kind === kind);
    if (!entry) return [];
    const { sign, fill } = kindSigns[kind];
    return [{ text: isFixedDay(entry) ? sign : `${sign}${entry.count}`, fill }];
  });
}

function dayMark(day: YearDay, column: Band, today: string, fontSize: number): Mark {
  const height = rowHeight * fontSize;
  const y = headHeight * fontSize + (day.month - 1) * height;
  const small = Math.round(fontSize * 0.79);
  const signs = daySigns(day).slice(0, shownSigns);
  const line = (height - 1) / shownSigns;
  const corner = cornerWord(day);
  // A word in the lower corner leaves the upper part to the signs.
  const top = corner === '' ? y + (height - (signs.length - 1) * line) / 2 : y + line * 0.7;
  const shapes: Shape[] = [
    { kind: 'box', x: column.start, y, width: column.width, height, fill: groundOf(day), stroke: inks.track },
    // The frame of today lies inside, where no neighbour is painted over it.
    ...(day.day === today
      ? [{ kind: 'box' as const, x: column.start + 1.5, y: y + 1.5, width: column.width - 3, height: height - 3, fill: groundOf(day), stroke: inks.accent }]
      : []),
    ...signs.map(({ text, fill }, index): Shape => ({ kind: 'text', x: column.start + 3, y: top + index * line, text, size: small, fill, anchor: 'start' })),
  ];
  if (corner !== '') {
    const smallest = Math.round(fontSize * 0.72);
    shapes.push({ kind: 'text', x: column.start + column.width - 2, y: y + height - smallest * 0.7, text: corner, size: smallest, fill: inks.quiet, anchor: 'end' });
  }
  return { key: day.day, label: dayLabel(day, today), x: column.start, y, width: column.width, height, shapes };
}

/** A line for each month and a column for each date; a day shows what falls on it by signs with numbers. */
export function yearStrip(days: readonly YearDay[], today: string, { width, fontSize }: Room): Drawing {
  const left = monthWidth * fontSize;
  const columns = bands(mostDays, Math.max(0, width - left - 1), 0).map((band) => ({ ...band, start: band.start + left }));
  const small = Math.round(fontSize * 0.86);
  const heads = columns.map(({ start, width: column }, index): Shape => ({
    kind: 'text', x: start + column / 2, y: (headHeight * fontSize) / 2, text: String(index + 1), size: small, fill: inks.quiet, anchor: 'middle',
  }));
  const months = Array.from({ length: 12 }, (_, index): Shape => ({
    kind: 'text', x: 4, y: (headHeight + (index + 0.5) * rowHeight) * fontSize, text: `${index + 1}月`, size: fontSize, fill: inks.text, anchor: 'start',
  }));
  const marks = days.flatMap((day) => {
    const column = columns[day.date - 1];
    return column ? [dayMark(day, column, today, fontSize)] : [];
  });
  return { width, height: (headHeight + 12 * rowHeight) * fontSize + 1, shapes: [...heads, ...months], marks };
}

/** What the signs and grounds of the calendar mean. */
export function stripLegend(room: Room): Drawing {
  return legendDrawing(
    [
      ...kinds.map((kind) => {
        const { sign, fill, words } = kindSigns[kind];
        return { label: words, sign: { kind: 'character' as const, text: sign, fill } };
      }),
      { label: '周末', sign: { kind: 'field', fill: grounds.weekend, stroke: inks.line } },
      { label: '放假（休）', sign: { kind: 'field', fill: grounds.holiday, stroke: inks.line } },
      { label: '调休上班（班）', sign: { kind: 'character', text: '班', fill: inks.quiet } },
      { label: '今天', sign: { kind: 'field', fill: inks.ground, stroke: inks.accent } },
    ],
    room,
  );
}
