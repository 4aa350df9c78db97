import type { OldWordFile } from './file-information.ts';
import type { PropertyChange } from './properties.ts';
import { propertyChanges } from './properties.ts';

/** What a paragraph style says: its own changes and the style that it is based on. */
interface Style {
  base: number;
  changes: PropertyChange[];
}

const paragraphStyle = 1;

/** Changes that a style gives, those of the styles it is based on first ([MS-DOC] 2.9.271 STSH). */
export function readStyles({ table, styles }: OldWordFile): (style: number) => PropertyChange[] {
  const read = styles.length < 4 ? [] : readStyleSheet(table.slice(styles.at, styles.length));
  const changesOf = (index: number, depth: number): PropertyChange[] => {
    const style = read[index];
    return style === undefined || style === null || depth > read.length ? [] : [...changesOf(style.base, depth + 1), ...style.changes];
  };
  return (style) => changesOf(style, 0);
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

function readStyle(style: OldWordFile['table'], baseLength: number): Style | null {
  const kindAndBase = style.word(2);
  if ((kindAndBase & 0xf) !== paragraphStyle) return null;
  const at = baseLength + 2 + (style.word(baseLength) + 1) * 2;
  const length = style.word(at);
  const changes = length < 2 ? [] : propertyChanges(style.slice(at + 4, length - 2));
  return { base: kindAndBase >> 4, changes };
}
