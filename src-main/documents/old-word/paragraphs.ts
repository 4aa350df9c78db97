import { documentLimits } from '../limits.ts';
import { DocumentError } from '../document-error.ts';
import type { FieldText } from '../word/field-text.ts';
import { createFieldText } from '../word/field-text.ts';
import { createListCounter } from '../word/list-counter.ts';
import type { WordParagraph } from '../word/word-content.ts';
import type { AnchoredPart } from './anchored-parts.ts';
import type { ByteView } from './bytes.ts';
import type { OldWordFile, Story } from './file-information.ts';
import { readParagraphRuns, runAt } from './formatted-runs.ts';
import { readLists } from './lists.ts';
import { createCharacterTeller } from './printed-characters.ts';
import { propertyCodes, valueOf } from './properties.ts';
import { readStyles } from './styles.ts';
import type { TextUnit } from './text-pieces.ts';
import { openText } from './text-pieces.ts';

/** A paragraph of a .doc with the number that Word prints in front of it. */
export interface OldWordParagraph extends WordParagraph {
  /** How many tables it stands in. */
  depth: number;
  /** The paragraph is the last of its cell. */
  endsCell: boolean;
  /** The mark at the end of a row, with the definition of its cells. */
  row: { definition: ByteView | null; isLeftOut: boolean } | null;
  /** Notes and drawings whose marks stand in it. */
  anchored: AnchoredPart[];
  /** A line of the table of contents. */
  isContentsEntry: boolean;
}

/** Gives the paragraphs of a part of the text in order; lists are counted on from call to call. */
export type ParagraphReader = (story: Story) => Generator<OldWordParagraph>;

const marks = { cell: 0x07, lineBreak: 0x0b, pageBreak: 0x0c, paragraph: 0x0d, fieldStart: 0x13, fieldResult: 0x14, fieldEnd: 0x15, hyphen: 0x1e } as const;
const ends: ReadonlySet<number> = new Set([marks.paragraph, marks.cell, marks.pageBreak]);

/**
 * Opens the paragraphs: deleted and hidden text, the instructions of fields and the marks of notes are left out,
 * automatic numbers printed. `anchors` says what is anchored where; a note's mark may be a character of the author's.
 */
export function openParagraphs(file: OldWordFile, anchors: ReadonlyMap<number, AnchoredPart[]>): ParagraphReader {
  const readText = openText(file);
  const runs = readParagraphRuns(file);
  const styles = readStyles(file);
  const tell = createCharacterTeller(file, styles, runs);
  const nextNumber = createListCounter(readLists(file));
  let count = 0;

  const describe = (text: string, unit: TextUnit, isLeftOut: boolean): Omit<OldWordParagraph, 'anchored'> => {
    if (++count > documentLimits.paragraphs) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'paragraphs', maximum: documentLimits.paragraphs });
    const run = runAt(runs, unit.place);
    const style = run?.style ?? 0;
    const changes = [...styles.changesOf(style), ...(run?.changes ?? []), ...unit.changes];
    const valueIs = (code: number, value: number): boolean => valueOf(changes, code) === value;
    const list = valueOf(changes, propertyCodes.list) ?? 0;
    const endsRow = valueIs(propertyCodes.endsRow, 1) || valueIs(propertyCodes.endsInnerRow, 1);
    const isCell = unit.code === marks.cell;
    return {
      text,
      number: list === 0 || endsRow || isLeftOut ? '' : nextNumber(list, valueOf(changes, propertyCodes.listLevel) ?? 0),
      headingLevel: headingLevelOf(style, valueOf(changes, propertyCodes.outlineLevel)),
      paragraph: count,
      depth: Math.max(valueOf(changes, propertyCodes.tableDepth) ?? 0, isCell || valueIs(propertyCodes.inTable, 1) ? 1 : 0),
      endsCell: isCell || valueIs(propertyCodes.endsInnerCell, 1),
      row: endsRow ? { definition: changes.findLast(({ code }) => code === propertyCodes.tableDefinition)?.operand ?? null, isLeftOut } : null,
      isContentsEntry: styles.isContentsEntry(style),
    };
  };

  return function* (story) {
    const text = createFieldText();
    let found: AnchoredPart[] = [];
    for (const unit of readText(story)) {
      const { isLeftOut, symbol } = tell(unit);
      // The end of a cell or row is read in any case: the row may be deleted, but it divides.
      const anchored = isLeftOut ? undefined : anchors.get(unit.position);
      found.push(...(anchored ?? []));
      if (ends.has(unit.code) && (!isLeftOut || unit.code === marks.cell || isInnerEnd(unit))) {
        yield { ...describe(text.take(), unit, isLeftOut), anchored: found };
        found = [];
      } else if (anchored === undefined || anchored.every(({ kind }) => kind === 'textBox' || kind === 'wordArt')) addCharacter(text, unit.code, isLeftOut, symbol);
    }
  };

  function isInnerEnd({ place, changes }: TextUnit): boolean {
    const all = [...(runAt(runs, place)?.changes ?? []), ...changes];
    return valueOf(all, propertyCodes.endsInnerCell) === 1 || valueOf(all, propertyCodes.endsInnerRow) === 1;
  }
}

/** A field may begin in hidden text and end outside. */
function addCharacter(text: FieldText, code: number, isLeftOut: boolean, symbol: string | null): void {
  if (code === marks.fieldStart) text.begin(null);
  else if (code === marks.fieldResult) text.separate();
  else if (code === marks.fieldEnd) text.end();
  else if (text.isInstruction()) text.instruct(String.fromCharCode(code));
  else if (isLeftOut) return;
  else if (symbol !== null) text.add(symbol);
  else if (code === marks.lineBreak) text.add('\n');
  else if (code === marks.hyphen) text.add('-');
  else if (code >= 0x20 || code === 0x09) text.add(String.fromCharCode(code));
}

/** Styles 1 to 9 of every file are the headings; another style may have their outline level. */
function headingLevelOf(style: number, outlineLevel: number | null): number | null {
  if (outlineLevel !== null) return outlineLevel < 9 ? outlineLevel + 1 : null;
  return style >= 1 && style <= 9 ? style : null;
}
