import type { SourceBlock } from './source-blocks.ts';
import { sourceItems } from './source-items.ts';
import type { SourceItem } from './source-items.ts';

/** A part of the original as its program shows it: a page of a PDF, a named worksheet, or running text. */
export type SourceSheet = { key: string; items: readonly SourceItem[] } & (
  | { kind: 'page'; page: number }
  | { kind: 'worksheet'; name: string }
  | { kind: 'text' }
);

type SheetName = { kind: 'page'; page: number } | { kind: 'worksheet'; name: string } | { kind: 'text' };

function sheetOf({ place }: SourceBlock): SheetName {
  if (place.kind === 'page') return { kind: 'page', page: place.page };
  return place.kind === 'sheet' ? { kind: 'worksheet', name: place.sheet } : { kind: 'text' };
}

const keyOf = (sheet: SheetName): string =>
  sheet.kind === 'page' ? `page-${sheet.page}` : sheet.kind === 'worksheet' ? `worksheet-${sheet.name}` : 'text';

/** Blocks in reading order as the pages or worksheets that they stand on, each with its paragraphs and tables. */
export function sourceSheets(blocks: readonly SourceBlock[]): SourceSheet[] {
  const sheets: SourceSheet[] = [];
  let at = 0;
  while (at < blocks.length) {
    const first = blocks[at];
    if (!first) break;
    const name = sheetOf(first);
    const rest = blocks.slice(at).findIndex((block) => keyOf(sheetOf(block)) !== keyOf(name));
    const end = rest === -1 ? blocks.length : at + rest;
    sheets.push({ ...name, key: `${keyOf(name)}-${at}`, items: sourceItems(blocks.slice(at, end)) });
    at = end;
  }
  return sheets;
}
