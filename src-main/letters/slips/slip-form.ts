import { letterHeight, pageHeight } from '../letter-height.ts';
import { letterOf } from '../letter-model.ts';
import type { Letter, LetterBlock, LetterCell, LetterRow, LetterTable } from '../letter-model.ts';
import { words } from '../letter-words.ts';
import { points } from '../typesetting.ts';
import { overdueText } from './slip-letter.ts';
import type { SlipMatter } from './slip-letter.ts';

/**
 * Grid of a form in millimetres. A line of two labelled values covers 2 + 2 + 1 + 1 columns, a matter (序号, 工作事项,
 * 工作要求, 办理时限) 1 + 2 + 2 + 1.
 */
const columnWidths = [13, 13, 33, 31, 21, 45] as const;
const wholeRow = 4;

function cell(text: string, look: LetterCell['look'], align: LetterCell['align'], span: number): LetterCell {
  return { text, look, align, span };
}

/** A row of two labels with their values. */
export function pairRow(first: readonly [string, string], second: readonly [string, string], leastHeight = 9): LetterRow {
  return {
    cells: [cell(first[0], 'tableHeader', 'center', 2), cell(first[1], 'tableText', 'center', 2), cell(second[0], 'tableHeader', 'center', 1), cell(second[1], 'tableText', 'center', 1)],
    leastHeight,
  };
}

/** A row of one label with a value over the rest of the width, `leastHeight` in millimetres. */
export function wideRow(label: string, text: string, leastHeight = 9): LetterRow {
  return { cells: [cell(label, 'tableHeader', 'center', 2), cell(text, 'tableText', 'left', wholeRow)], leastHeight };
}

function matterCells(texts: readonly [string, string, string, string], look: LetterCell['look']): LetterRow {
  const align = look === 'tableHeader' ? 'center' : 'left';
  return { cells: [cell(texts[0], look, 'center', 1), cell(texts[1], look, align, 2), cell(texts[2], look, align, 2), cell(texts[3], look, 'center', 1)], leastHeight: 0 };
}

function withLines(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

const { matter: matterLabel, requirement, deadline, sequence, state } = words.slip;
const matterHeader = matterCells([sequence, matterLabel, requirement, deadline], 'tableHeader');

function matterRow(matter: SlipMatter): LetterRow {
  return matterCells([matter.number, matter.title, matter.requirement, withLines(matter.deadlineText, overdueText(matter))], 'tableText');
}

/** The matters inside the form: labelled rows for one, a list for several. */
function matterRows(matters: readonly SlipMatter[]): LetterRow[] {
  const [only] = matters;
  if (only === undefined || matters.length > 1) return [matterHeader, ...matters.map(matterRow)];
  return [
    wideRow(matterLabel, only.title, 12),
    wideRow(requirement, only.requirement, 20),
    pairRow([deadline, only.deadlineText], [state, withLines(only.stateText, overdueText(only))]),
  ];
}

/** What a form shows around its matters; the height of `handRows` is shared out of the rest of the page. */
export interface FormParts {
  readonly title: string;
  readonly above: readonly LetterRow[];
  readonly below: readonly LetterRow[];
  /** Labels of the tall rows that the unit fills in by hand. */
  readonly handLabels: readonly string[];
  readonly closing: readonly LetterRow[];
}

/** Of one row that is filled in by hand, in millimetres. */
const leastHandHeight = 20;
/** Of all such rows together, in millimetres. */
const mostHandHeight = 110;

function formOf(parts: FormParts, rows: readonly LetterRow[], handHeight: number): LetterTable {
  const handRows = parts.handLabels.map((label) => wideRow(label, '', handHeight));
  return { kind: 'table', columnWidths, headerRows: [], rows: [...parts.above, ...rows, ...parts.below, ...handRows, ...parts.closing] };
}

/**
 * Lays out a form of one page: the rows that are filled in by hand take what the matters leave. When the matters leave
 * too little they follow as an annex, whose header row is repeated on each page.
 */
export function layOutForm(parts: FormParts, matters: readonly SlipMatter[]): Letter {
  const letterWith = (blocks: readonly LetterBlock[]): Letter => letterOf({ title: parts.title, blocks, pageNumbers: false });
  const spareHeight = (rows: readonly LetterRow[]): number =>
    (pageHeight - letterHeight(letterWith([formOf({ ...parts, handLabels: [] }, rows, 0)]))) / points(1) / parts.handLabels.length;
  // Two millimetres stay free, since programs round heights a little differently.
  const handHeight = (rows: readonly LetterRow[]): number => Math.min(mostHandHeight / parts.handLabels.length, Math.floor(spareHeight(rows)) - 2);

  const inside = matterRows(matters);
  if (handHeight(inside) >= leastHandHeight) return letterWith([formOf(parts, inside, handHeight(inside))]);
  const reference = [wideRow(matterLabel, words.slip.manyMatters(matters.length), 12)];
  const list: LetterTable = { kind: 'table', columnWidths, headerRows: [matterHeader], rows: matters.map(matterRow) };
  return {
    ...letterWith([formOf(parts, reference, handHeight(reference))]),
    annexes: [{ heading: words.annex, title: words.slip.annexTitle, blocks: [list] }],
    pageNumbers: true,
  };
}
