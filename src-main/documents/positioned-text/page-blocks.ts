import type { RawBlock } from '../raw-block.ts';
import type { TextLine } from './page-lines.ts';
import { linesOf } from './page-lines.ts';
import type { PlacedLine, TextFrame } from './paragraphs.ts';
import { frameOf, joinCellLines, joinLines, paragraphsOf } from './paragraphs.ts';
import type { RuledTable } from './ruled-tables.ts';
import { ruledTables } from './ruled-tables.ts';
import { runningMatter } from './running-matter.ts';
import type { OpenTable } from './table-continuation.ts';
import { continueTable, openTable } from './table-continuation.ts';
import type { TextPage } from './text-page.ts';

interface ReadPage {
  height: number;
  /** Lines outside tables. */
  lines: TextLine[];
  tables: RuledTable[];
}

type Part = { kind: 'lines'; lines: PlacedLine[] } | { kind: 'table'; table: OpenTable };

/**
 * Turns pages of placed text into paragraphs and table cells in reading order; headers, footers and page numbers are
 * left out. A table or a paragraph that the end of a page cuts goes on behind it.
 */
export function pageBlocks(pages: readonly TextPage[]): RawBlock[] {
  const read = pages.map(readPage);
  const isRunning = runningMatter(read);
  const frames = new Map<number, TextFrame>();
  const parts: Part[] = [];
  read.forEach((page, index) => {
    const lines = page.lines.filter((line) => !isRunning(page, line)).map((line, at) => ({ ...line, page: index + 1, line: at + 1 }));
    if (lines.length > 0) frames.set(index + 1, frameOf(lines));
    addPage(parts, lines, page.tables, index + 1);
  });
  widenFrames(frames, pages);
  let tables = 0;
  return parts.flatMap((part) =>
    part.kind === 'table' ? tableBlocks(part.table, tables++) : paragraphsOf(part.lines, ({ page }) => frames.get(page) ?? { left: 0, right: 0 }).map(paragraphBlock),
  );
}

function readPage({ height, runs, rules }: TextPage): ReadPage {
  const tables = ruledTables(rules, runs);
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs)));
  return { height, tables, lines: linesOf(runs.filter((run) => !inTables.has(run))) };
}

/** Puts the lines and tables of a page behind what is there, by their height. */
function addPage(parts: Part[], lines: readonly PlacedLine[], tables: readonly RuledTable[], page: number): void {
  let next = 0;
  const addLines = (until: number): void => {
    const some = lines.slice(next).filter(({ baseline }) => baseline < until);
    next += some.length;
    if (some.length === 0) return;
    const last = parts.at(-1);
    if (last?.kind === 'lines') last.lines.push(...some);
    else parts.push({ kind: 'lines', lines: some });
  };
  for (const table of tables) {
    addLines(table.top);
    const last = parts.at(-1);
    if (last?.kind === 'table' && last.table.page < page && continueTable(last.table, table, page)) continue;
    parts.push({ kind: 'table', table: openTable(table, page) });
  }
  addLines(Infinity);
}

/** Part of a page's width that lines of running text fill at least; shorter ones do not show the right margin. */
const narrowest = 0.5;

/** Pages of the same width have the same margins: a page of short lines does not show where its own are. */
function widenFrames(frames: Map<number, TextFrame>, pages: readonly TextPage[]): void {
  const widths = new Map<number, TextFrame>();
  const keyOf = (page: number): number => Math.round(pages[page - 1]?.width ?? 0);
  for (const [page, { left, right }] of frames) {
    const all = widths.get(keyOf(page));
    widths.set(keyOf(page), all === undefined ? { left, right } : { left: Math.min(left, all.left), right: Math.max(right, all.right) });
  }
  for (const page of frames.keys()) {
    const { left, right } = widths.get(keyOf(page)) ?? { left: 0, right: 0 };
    const width = keyOf(page);
    frames.set(page, { left, right: right - left < width * narrowest ? width - left : right });
  }
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
    const original = pieces.map(({ lines, width }) => joinCellLines(lines, width)).join('');
    if (first === undefined || original.trim() === '') return [];
    return [{
      original, numberLength: 0, headingLevel: null,
      cell: { table: index, row, column, rowSpan, columnSpan },
      place: { kind: 'page' as const, page: first.page, line: row + 1 },
    }];
  });
}
