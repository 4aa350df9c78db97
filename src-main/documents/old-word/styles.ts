import type { OldWordFile } from './file-information.ts';
import type { PropertyChange } from './properties.ts';
import { propertyChanges, propertyCodes, valueOf } from './properties.ts';

/** A paragraph or character style: its own changes and the style that it is based on. */
interface Style {
  /** Number of a style that every file has ([MS-DOC] 2.9.260 sti). */
  builtIn: number;
  base: number;
  changes: PropertyChange[];
  characterChanges: PropertyChange[];
}

/** What styles say, by their place in the file's list. */
export interface OldWordStyles {
  /** Changes that a style gives to paragraphs, those of the styles it is based on first. */
  changesOf: (style: number) => readonly PropertyChange[];
  /** Whether a paragraph or character style hides text. */
  isHidden: (style: number) => boolean;
  /** A style of the lines of the table of contents, which prints headings a second time. */
  isContentsEntry: (style: number) => boolean;
}

const paragraphStyle = 1;
const characterStyle = 2;
const firstContents = 19;
const lastContents = 27;
/** A chain of styles longer than this is a loop. */
const longestChain = 30;

/** Reads the styles ([MS-DOC] 2.9.271 STSH). */
export function readStyles({ table, styles }: OldWordFile): OldWordStyles {
  const read = styles.length < 4 ? [] : readStyleSheet(table.slice(styles.at, styles.length));
  /** The style and those it is based on, the last one first. */
  const chainOf = (index: number, depth: number): Style[] => {
    const style = read[index];
    return style === undefined || style === null || depth > longestChain ? [] : [...chainOf(style.base, depth + 1), style];
  };
  const chains = read.map((_, index) => chainOf(index, 0));
  const changes = chains.map((chain) => chain.flatMap((style) => style.changes));
  const hidden = chains.map((chain) => valueOf(chain.flatMap((style) => style.characterChanges), propertyCodes.hiddenText) === 1);
  const contents = chains.map((chain) => chain.some(({ builtIn }) => builtIn >= firstContents && builtIn <= lastContents));
  return {
    changesOf: (style) => changes[style] ?? [],
    isHidden: (style) => hidden[style] ?? false,
    isContentsEntry: (style) => contents[style] ?? false,
  };
}

function readStyleSheet(sheet: OldWordFile['table']): (Style | null)[] {
  const headerLength = sheet.word(0);
  const count = sheet.word(2);
  const baseLength = sheet.word(4);
  const read: (Style | null)[] = [];
  let at = 2 + headerLength;
  for (let index = 0; index < count && at + 2 <= sheet.bytes.length; index++) {
    const length = sheet.word(at);
    read.push(length === 0 ? null : readStyle(sheet.slice(at + 2, length), baseLength));
    at += 2 + length + (length % 2);
  }
  return read;
}

/** A paragraph style has two lists of changes, for paragraphs and for characters; a character style has the second only. */
function readStyle(style: OldWordFile['table'], baseLength: number): Style | null {
  const kindAndBase = style.word(2);
  const kind = kindAndBase & 0xf;
  if (kind !== paragraphStyle && kind !== characterStyle) return null;
  const first = baseLength + 2 + (style.word(baseLength) + 1) * 2;
  const listAt = (at: number, skipped: number): PropertyChange[] => {
    const length = at + 2 > style.bytes.length ? 0 : style.word(at);
    return length <= skipped ? [] : propertyChanges(style.slice(at + 2 + skipped, length - skipped));
  };
  const second = kind === characterStyle ? first : first + 2 + style.word(first) + (style.word(first) % 2);
  return {
    builtIn: style.word(0) & 0xfff,
    base: kindAndBase >> 4,
    changes: kind === paragraphStyle ? listAt(first, 2) : [],
    characterChanges: listAt(second, 0),
  };
}
