import type { RawBlock } from '../raw-block.ts';
import type { PageFlow } from './page-flow.ts';
import { pageFlows } from './page-flow.ts';
import type { PlacedLine, TextFrame } from './paragraphs.ts';
import { frameOf, joinCellLines, joinLines, paragraphsOf } from './paragraphs.ts';
import type { OpenTable } from './table-continuation.ts';
import { continueTable, isContinuationNote, openTable } from './table-continuation.ts';
import type { TextPage } from './text-page.ts';

type Part = { kind: 'lines'; lines: PlacedLine[] } | { kind: 'table'; table: OpenTable };

/**
 * Turns pages of placed text into paragraphs and table cells in reading order; headers, footers and page numbers are
 * left out. A table or a paragraph that the end of a page or a column cuts goes on behind it.
 */
export function pageBlocks(pages: readonly TextPage[]): RawBlock[] {
  const flows = pageFlows(pages);
  const parts = flows.reduce<Part[]>(addPage, []);
  const frames = framesOf(flows);
  let tables = 0;
  return parts.flatMap((part) => {
    if (part.kind === 'table') return tableBlocks(part.table, tables++);
    return paragraphsOf(part.lines, (line) => frames.get(frameKey(line)) ?? { left: 0, right: 0 }).map(paragraphBlock);
  });
}

/** Puts the lines and tables of a page behind what is there. */
function addPage(parts: Part[], { page, items }: PageFlow): Part[] {
  for (const item of items) {
    const last = parts.at(-1);
    if (item.kind === 'line') {
      if (last?.kind === 'lines') last.lines.push(item.line);
      else parts.push({ kind: 'lines', lines: [item.line] });
      continue;
    }
    const before = last?.kind === 'lines' && last.lines.every((line) => line.page === page && isContinuationNote(line.text)) ? parts.at(-2) : last;
    if (before?.kind === 'table' && before.table.page < page && continueTable(before.table, item.table, page)) {
      if (before !== last) parts.pop();
    } else parts.push({ kind: 'table', table: openTable(item.table, page) });
  }
  return parts;
}

/** Part of a page's width that lines of running text fill at least; shorter ones do not show the right margin. */
const narrowest = 0.5;

const frameKey = ({ page, side }: Pick<PlacedLine, 'page' | 'side'>): string => `${page} ${side}`;

/** Where text begins and ends on each side of each page. Pages of the same width have the same margins: one of short lines does not show its own. */
function framesOf(flows: readonly PageFlow[]): Map<string, TextFrame> {
  const sides = flows.flatMap(({ page, width, items }) => {
    const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
    return (['whole', 'left', 'right'] as const).flatMap((side) => {
      const own = lines.filter((line) => line.side === side);
      return own.length === 0 ? [] : [{ key: frameKey({ page, side }), kind: `${Math.round(width)} ${side}`, side, width, frame: frameOf(own) }];
    });
  });
  const widest = new Map<string, TextFrame>();
  for (const { kind, frame: { left, right } } of sides) {
    const all = widest.get(kind) ?? { left, right };
    widest.set(kind, { left: Math.min(left, all.left), right: Math.max(right, all.right) });
  }
  return new Map(sides.map(({ key, kind, side, width, frame }) => {
    const { left, right } = widest.get(kind) ?? frame;
    return [key, { left, right: side === 'whole' && right - left < width * narrowest ? width - left : right }];
  }));
}

function paragraphBlock(lines: readonly PlacedLine[]): RawBlock {
  const [first] = lines;
  return {
    original: joinLines(lines), numberLength: 0, headingLevel: null, cell: null,
    place: { kind: 'page', page: first?.page ?? 1, line: first?.line ?? 1 },
  };
}

function tableBlocks(table: OpenTable, index: number): RawBlock[] {
  return table.cells.flatMap(({ row, column, rowSpan, columnSpan, pieces }) => {
    const [first] = pieces;
    const original = joinCellLines(pieces);
    if (first === undefined || original.trim() === '') return [];
    return [{
      original, numberLength: 0, headingLevel: null,
      cell: { table: index, row, column, rowSpan, columnSpan },
      place: { kind: 'page' as const, page: first.page, line: row + 1 },
    }];
  });
}
