import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';

const separators = [',', '\t', ';', '\uff0c', '|'] as const;
export type Separator = (typeof separators)[number];

/** Lines that are enough to tell a table by. */
const sampleLines = 50;
/** Names that programs give to delimited text; workbooks by name are often such text. */
const tableName = /\.(?:csv|tsv|tab|xls|xlsx|et)$/iu;

/**
 * The sign that divides the cells of a delimited text, null when the text is no table. The name has to say that it is
 * one: an ordinary text has commas too.
 */
export function separatorOf(text: string, fileName: string): Separator | null {
  if (!tableName.test(fileName)) return null;
  const named = /^\ufeff?sep=(.)\r?\n/u.exec(text)?.[1];
  const byName = separators.find((separator) => separator === named);
  if (byName !== undefined) return byName;
  const lines = text.replaceAll(/"[^"]*"/gu, '').split(/\r\n|[\r\n]/u, sampleLines).filter((line) => line.trim() !== '');
  const counted = separators.map((separator) => ({ separator, lines: lines.filter((line) => line.includes(separator)).length }));
  const best = counted.reduce((one, other) => (other.lines > one.lines ? other : one));
  return best.lines > 0 && best.lines * 2 >= lines.length ? best.separator : null;
}

/**
 * Reads delimited text (RFC 4180, with any of the separators) as one table, a block for each filled cell. The workbook
 * library is not used for it: it takes a first cell `ID` for another format and guesses types. Throws `DocumentError`.
 */
export function readDelimited(text: string, separator: Separator): RawBlock[] {
  const blocks: RawBlock[] = [];
  let [row, column, line] = [0, 0, 1];
  const body = text.replace(/^\ufeff?(?:sep=.\r?\n)?/u, '');
  for (const { cell, end, newlines } of cellsOf(body, separator)) {
    if (cell.trim() !== '') {
      if (blocks.length >= documentLimits.cells) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum: documentLimits.cells });
      blocks.push({
        original: cell, numberLength: 0, headingLevel: null,
        cell: { table: 0, row, column, rowSpan: 1, columnSpan: 1 }, place: { kind: 'line', line },
      });
    }
    line += newlines;
    if (end === 'cell') column++;
    else [row, column, line] = [row + 1, 0, line + 1];
  }
  return blocks;
}

/** Systems write ="001" so that Excel keeps the zeros. */
const writtenAsFormula = /^="([^"]*)"$/u;

interface DelimitedCell {
  cell: string;
  /** What stands behind the cell. */
  end: 'cell' | 'row';
  /** Line breaks inside the cell. */
  newlines: number;
}

function* cellsOf(text: string, separator: Separator): Generator<DelimitedCell> {
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at, separator) : null;
    const close = quoted ?? plainEnd(text, at, separator);
    const raw = text.slice(at, close);
    const content = quoted === null ? raw : raw.slice(1, -1).replaceAll('""', '"');
    const cell = content.replace(writtenAsFormula, '$1');
    const end = text[close] === separator ? 'cell' : 'row';
    yield { cell, end, newlines: quoted === null ? 0 : (content.match(/\r\n|[\r\n]/gu) ?? []).length };
    at = close + (text.startsWith('\r\n', close) ? 2 : 1);
  }
}

/** Place behind the closing quotation mark; null when no cell ends that way, so that a stray mark stays text. */
function quotedEnd(text: string, start: number, separator: Separator): number | null {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return null;
    if (text[mark + 1] === '"') at = mark + 2;
    else {
      const next = text[mark + 1];
      return next === undefined || next === separator || next === '\r' || next === '\n' ? mark + 1 : null;
    }
  }
}

function plainEnd(text: string, start: number, separator: Separator): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at++;
  return at;
}
