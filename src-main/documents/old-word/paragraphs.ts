import { documentLimits } from '../limits.ts';
import { DocumentError } from '../document-error.ts';
import { createListCounter } from '../word/list-counter.ts';
import type { ByteView } from './bytes.ts';
import type { OldWordFile } from './file-information.ts';
import { readParagraphRuns, readUnprintedRuns, runAt } from './formatted-runs.ts';
import { readLists } from './lists.ts';
import type { PropertyChange } from './properties.ts';
import { propertyCodes } from './properties.ts';
import { readStyles } from './styles.ts';
import { readTextUnits } from './text-pieces.ts';

/** A paragraph of a .doc with the number that Word prints in front of it. */
export interface OldWordParagraph {
  text: string;
  /** UTF-16 units of the number at the start of `text`. */
  numberLength: number;
  /** 1 to 9, null for body text. */
  headingLevel: number | null;
  /** From 1, empty ones counted. */
  paragraph: number;
  inTable: boolean;
  /** The paragraph is the last of its cell. */
  endsCell: boolean;
  /** The mark at the end of a row, with the definition of its cells. */
  row: { definition: ByteView | null } | null;
}

const marks = { cell: 0x07, lineBreak: 0x0b, pageBreak: 0x0c, paragraph: 0x0d, fieldStart: 0x13, fieldResult: 0x14, fieldEnd: 0x15, hyphen: 0x1e } as const;

/** Paragraphs of the main text in order: deleted and hidden text and the instructions of fields left out, automatic numbers printed. */
export function* readParagraphs(file: OldWordFile): Generator<OldWordParagraph> {
  const describe = createDescriber(file);
  const unprinted = readUnprintedRuns(file);
  const text = createTextCollector();
  let count = 0;
  for (const { code, place } of readTextUnits(file)) {
    const isEnd = code === marks.paragraph || code === marks.cell || code === marks.pageBreak;
    if (runAt(unprinted, place) !== undefined && code !== marks.cell) continue;
    if (!isEnd) {
      text.add(code);
      continue;
    }
    if (++count > documentLimits.paragraphs) {
      throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'paragraphs', maximum: documentLimits.paragraphs });
    }
    yield { ...describe(text.take(), place), paragraph: count, endsCell: code === marks.cell };
  }
}

/** Collects a paragraph's characters; only the result of a field is printed. */
function createTextCollector(): { add: (code: number) => void; take: () => string } {
  let codes: number[] = [];
  const fields: ('instruction' | 'result')[] = [];
  return {
    add: (code) => {
      if (code === marks.fieldStart) fields.push('instruction');
      else if (code === marks.fieldResult) fields.splice(-1, 1, 'result');
      else if (code === marks.fieldEnd) fields.pop();
      else if (fields.includes('instruction')) return;
      else if (code === marks.lineBreak) codes.push(0x0a);
      else if (code === marks.hyphen) codes.push(0x2d);
      else if (code >= 0x20 || code === 0x09) codes.push(code);
    },
    take: () => {
      const text = codes.map((code) => String.fromCharCode(code)).join('');
      codes = [];
      return text;
    },
  };
}

type Described = Omit<OldWordParagraph, 'paragraph' | 'endsCell'>;

/** Tells what a paragraph is by the properties at its end mark; lists are counted on, so the order matters. */
function createDescriber(file: OldWordFile): (text: string, place: number) => Described {
  const runs = readParagraphRuns(file);
  const styleChanges = readStyles(file);
  const nextNumber = createListCounter(readLists(file));
  return (text, place) => {
    const run = runAt(runs, place);
    const style = run?.style ?? 0;
    const changes = [...styleChanges(style), ...(run?.changes ?? [])];
    const list = numberOf(changes, propertyCodes.list) ?? 0;
    const level = numberOf(changes, propertyCodes.listLevel) ?? 0;
    const endsRow = numberOf(changes, propertyCodes.endsRow) === 1;
    const number = list === 0 || endsRow ? '' : nextNumber(list, level);
    const gap = /[0-9A-Za-z]$/u.test(number) ? ' ' : '';
    const prefix = text.trim() === '' ? '' : number + gap;
    return {
      text: prefix + text,
      numberLength: prefix.length,
      headingLevel: headingLevelOf(style, numberOf(changes, propertyCodes.outlineLevel)),
      inTable: numberOf(changes, propertyCodes.inTable) === 1,
      row: endsRow ? { definition: changes.findLast(({ code }) => code === propertyCodes.tableDefinition)?.operand ?? null } : null,
    };
  };
}

/** Styles 1 to 9 of every file are the headings; another style may have their outline level. */
function headingLevelOf(style: number, outlineLevel: number | null): number | null {
  if (outlineLevel !== null) return outlineLevel < 9 ? outlineLevel + 1 : null;
  return style >= 1 && style <= 9 ? style : null;
}

function numberOf(changes: readonly PropertyChange[], code: number): number | null {
  const operand = changes.findLast((change) => change.code === code)?.operand;
  if (operand === undefined) return null;
  return operand.bytes.length === 1 ? operand.byte(0) : operand.word(0);
}
