/** A cell without value, of any prefix: `<c r="A1" s="3"/>`, also with an empty `<v>`. */
const emptyCell = /<((?:\w+:)?c)(?=\s)[^<>]*?(?:\/>|>\s*(?:<(?:\w+:)?v\s*(?:\/>|>\s*<\/(?:\w+:)?v>)\s*)?<\/\1>)/gu;
const emptyRow = /<((?:\w+:)?row)(?=\s)[^<>]*?(?:\/>|>\s*<\/\1>)/gu;
/** Cells and rows may leave out where they stand; they then count on from the one before, so that none may be taken out. */
const unplaced = /<(?:\w+:)?(?:c|row)(?:\s*>|\s(?![^<>]*?\br=)[^<>]*>)/u;

/**
 * The bytes of a sheet without the cells and rows that are only formatted: whole rows or columns that were coloured
 * make millions of them. The text is taken as Latin-1, one byte a character, because markup is ASCII.
 */
export function withoutEmptyCells(sheet: Uint8Array): Uint8Array {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1');
  if (unplaced.test(text)) return sheet;
  const rest = text.replaceAll(emptyCell, '').replaceAll(emptyRow, '');
  return rest.length === text.length ? sheet : new Uint8Array(Buffer.from(rest, 'latin1'));
}
