import { masterOf } from '../../domain/templates/plain-sheet.ts';
import { excelText } from '../excel-text.ts';
import { openPackage } from './office-package.ts';
import { mainPart } from './package-parts.ts';
import type { PatchedFile, RowHeights, TemplateCell } from './template-cell.ts';
import { printedValue } from './template-cell.ts';
import { refusedCell, unreadable } from './unreadable.ts';
import type { WordCell, WordTable } from './word-grid.ts';
import { findWordTables, inside } from './word-grid.ts';
import type { TextEdit, XmlElement } from './xml-tree.ts';
import { attributeOf, attributesEdit, childOf, escapeXml, parseXmlTree, startTagWith, withEdits } from './xml-tree.ts';

/** What is to be filled into one table of a Word document. */
export interface WordTablePatch {
  /** Number of the table in the document, from 0, as `readTemplate` gives them. */
  readonly table: number;
  readonly cells: readonly TemplateCell[];
  /** `raise` where nothing is said. */
  readonly rowHeights?: RowHeights;
}

/** Content of a cell that would be lost with its text. */
const moreThanText = new Set(['tbl', 'drawing', 'pict', 'object', 'sdt', 'fldChar', 'fldSimple', 'altChunk', 'oMath', 'footnoteReference', 'endnoteReference', 'commentReference']);
/** Marks that have a counterpart elsewhere in the document and stay. */
const pairedMarks = new Set(['bookmarkStart', 'bookmarkEnd', 'permStart', 'permEnd', 'commentRangeStart', 'commentRangeEnd']);
/** What a paragraph mark says of changes of its own; no run has it. */
const changeMarks = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange']);

/** Elements of some names at any depth. */
function deep(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return element.children.flatMap((child) => (names.has(child.name) ? [child] : deep(child, names)));
}

const raw = (xml: string, element: XmlElement | null | undefined): string => (element ? xml.slice(element.start, element.end) : '');

/** Formatting of the new text: that of the first text of the cell, else that of its paragraph mark. */
function runProperties(xml: string, paragraph: XmlElement | undefined): string {
  const properties = childOf(childOf(paragraph, 'r'), 'rPr') ?? childOf(childOf(paragraph, 'pPr'), 'rPr');
  if (properties === null) return '';
  const edits = properties.children.filter(({ name }) => changeMarks.has(name)).map(({ start, end }): TextEdit => ({ start: start - properties.start, end: end - properties.start, text: '' }));
  return withEdits(raw(xml, properties), edits);
}

/** The cell's content anew: a paragraph for each line, with the properties of its first paragraph and the font of its first text. */
function contentXml(xml: string, cell: XmlElement, text: string): TextEdit {
  const { prefix } = cell;
  const properties = childOf(cell, 'tcPr');
  const [first] = inside(cell, 'p');
  const paragraph = raw(xml, childOf(first, 'pPr'));
  const font = runProperties(xml, first);
  const marks = deep(cell, pairedMarks).map((mark) => raw(xml, mark)).join('');
  const lines = text.split('\n').map((line, at) => {
    const start = at === 0 && first !== undefined ? startTagWith(xml, first, {}) : `<${prefix}p>`;
    const words = line.split('\t').map((part) => (part === '' ? '' : `<${prefix}t xml:space="preserve">${escapeXml(part)}</${prefix}t>`)).join(`<${prefix}tab/>`);
    const run = words === '' ? '' : `<${prefix}r>${font}${words}</${prefix}r>`;
    return `${start}${paragraph}${at === 0 ? marks : ''}${run}</${prefix}p>`;
  });
  return { start: properties?.end ?? cell.contentStart, end: cell.contentEnd, text: lines.join('') };
}

/** Rows of an exact height hide what does not fit; these may grow. */
function growingRows(xml: string, table: WordTable, rows: ReadonlySet<number>): TextEdit[] {
  return [...rows].flatMap((row) => {
    const height = childOf(childOf(table.rows[row], 'trPr'), 'trHeight');
    if (height === null || attributeOf(xml, height, 'hRule') !== 'exact') return [];
    return [attributesEdit(xml, height, { [`${height.prefix}hRule`]: 'atLeast' })];
  });
}

/** The cell at a place that can be filled; throws `TEMPLATE_CELL_REFUSED`. */
function fillableCell(table: WordTable, cell: TemplateCell, where: string): WordCell {
  const place = masterOf(table.merges, cell);
  const found = table.cells.find(({ row, column }) => row === place.row && column === place.column);
  if (found === undefined || found.element.contentStart === found.element.end) throw refusedCell(where, 'missing');
  if (deep(found.element, moreThanText).length > 0) throw refusedCell(where, 'content');
  return found;
}

/**
 * Puts texts into cells of one table of a superior's .docx and leaves every other byte of the package as it was. Cells
 * keep their borders and fonts; rows of an exact height may grow unless they are to be kept. Throws
 * `TEMPLATE_UNREADABLE`, `TEMPLATE_CELL_REFUSED`.
 */
export function patchWordTable(bytes: Uint8Array, { table: index, cells, rowHeights = 'raise' }: WordTablePatch): PatchedFile {
  const office = openPackage(bytes);
  const { name, xml, format } = mainPart(office);
  if (format !== 'docx') throw unreadable('format');
  const table = findWordTables(xml, parseXmlTree(xml))[index];
  if (table === undefined) throw refusedCell(String(index + 1), 'missing');
  const taken = new Map<WordCell, string>();
  for (const cell of cells) {
    const where = `${index + 1}!${cell.row + 1},${cell.column + 1}`;
    const found = fillableCell(table, cell, where);
    if (taken.has(found)) throw refusedCell(where, 'twice');
    taken.set(found, excelText(printedValue(cell.value)));
  }
  if (taken.size === 0) return { bytes, changedParts: [], cutCells: [] };
  const rows = new Set([...taken.keys()].map(({ row }) => row));
  const edits = [...taken].map(([cell, text]) => contentXml(xml, cell.element, text));
  const patched = withEdits(xml, [...(rowHeights === 'raise' ? growingRows(xml, table, rows) : []), ...edits]);
  return { bytes: office.replace(new Map([[name, patched]])), changedParts: [name], cutCells: [] };
}
