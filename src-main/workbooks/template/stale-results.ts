import { utils } from '@e965/xlsx';
import type { CellPlace, CellRange } from '../../domain/templates/plain-sheet.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { TextEdit, XmlElement } from './xml-tree.ts';
import { attributeOf, childOf, decodeXml } from './xml-tree.ts';

/** A cell that computes its value, with the ranges it looks at; null where they cannot be told from its words. */
interface Formula {
  readonly sheet: string;
  readonly place: CellPlace;
  readonly result: XmlElement;
  readonly looksAt: readonly { readonly sheet: string; readonly range: CellRange }[] | null;
}

const sheetName = "(?:('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?";
const cell = '\\$?[A-Z]{1,3}\\$?\\d{1,7}';
const reference = new RegExp(`${sheetName}(${cell}:${cell}|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}|${cell})(?![\\p{L}\\p{N}_.(!])`, 'gu');
const quoted = /"(?:[^"]|"")*"/g;
const functionsAndConstants = /[A-Z][A-Z0-9.]*\(|\b(?:TRUE|FALSE)\b/g;
/** Names and tables, which are left of a formula behind its references and functions. */
const namesMore = /[\p{L}_[\]#!]/u;
/** A reference to another file: `[1]Sheet1!A1`. */
const otherFile = /\[\d+\]/;
/** Functions that look at other cells than those they name. */
const looksElsewhere = /(?:INDIRECT|OFFSET)\(/;

function rangeOf(words: string): CellRange {
  const { s, e } = utils.decode_range(words.replaceAll('$', ''));
  const [top, left] = [Math.max(s.r, 0), Math.max(s.c, 0)];
  return { top, left, bottom: e.r < 0 ? Number.POSITIVE_INFINITY : e.r, right: e.c < 0 ? Number.POSITIVE_INFINITY : e.c };
}

function rangesIn(sheet: string, words: string): Formula['looksAt'] {
  const bare = words.replaceAll(quoted, '0');
  if (bare === '' || looksElsewhere.test(bare) || namesMore.test(bare.replaceAll(reference, '').replaceAll(functionsAndConstants, ''))) return null;
  return [...bare.matchAll(reference)].map(([, named, range = '']) => ({
    sheet: named === undefined ? sheet : named.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"),
    range: rangeOf(range),
  }));
}

/** Formulas with a result; one that looks into another file keeps what it found there. */
function formulasOf(sheet: string, { xml, rows }: SheetGrid): Formula[] {
  return [...rows.values()].flatMap(({ cells }) =>
    cells.flatMap(({ element, row, column }): Formula[] => {
      const [formula, result] = [childOf(element, 'f'), childOf(element, 'v')];
      if (formula === null || result === null) return [];
      const words = decodeXml(xml.slice(formula.contentStart, formula.contentEnd));
      if (otherFile.test(words)) return [];
      const isPlain = attributeOf(xml, formula, 't') === null;
      return [{ sheet, place: { row, column }, result, looksAt: isPlain ? rangesIn(sheet, words) : null }];
    }),
  );
}

const holds = ({ top, left, bottom, right }: CellRange, { row, column }: CellPlace): boolean => row >= top && row <= bottom && column >= left && column <= right;

/**
 * The edits by sheet that take away results which rest on changed cells, or could: programs that do not follow the order
 * to compute anew (LibreOffice) would show and print the old ones, but all compute a result that is missing.
 */
export function staleResults(grids: ReadonlyMap<string, SheetGrid>, sheet: string, changed: readonly CellPlace[]): Map<string, TextEdit[]> {
  const places = new Map([...grids.keys(), sheet].map((name): [string, CellPlace[]] => [name, name === sheet ? [...changed] : []]));
  const edits = new Map([...grids.keys()].map((name): [string, TextEdit[]] => [name, []]));
  let left = [...grids].flatMap(([name, grid]) => formulasOf(name, grid));
  for (let found = new Set(left); found.size > 0;) {
    found = new Set(left.filter(({ looksAt }) => looksAt === null || looksAt.some((one) => places.get(one.sheet)?.some((place) => holds(one.range, place)))));
    for (const { sheet: name, place, result } of found) {
      places.get(name)?.push(place);
      edits.get(name)?.push({ start: result.start, end: result.end, text: '' });
    }
    left = left.filter((one) => !found.has(one));
  }
  return edits;
}
