import { compoundFileOf } from './bad-files.ts';

/** A record of a workbook stream ([MS-XLS] 2.1.4). */
export function workbookRecord(type: number, content: Uint8Array = new Uint8Array(0)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** Numbers of two bytes, or of four where a pair says so. */
function words(...numbers: readonly (number | { long: number })[]): Buffer {
  return Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(typeof number === 'number' ? 2 : 4);
      if (typeof number === 'number') bytes.writeUInt16LE(number);
      else bytes.writeUInt32LE(number.long);
      return bytes;
    }),
  );
}

const endOfPart = workbookRecord(0x000a);
const beginOf = (part: number): Buffer => workbookRecord(0x0809, words(0x0600, part, 0, 0, { long: 0 }, { long: 0 }));

/** An .xls of one sheet that holds these records; `globals` go before the list of sheets. */
export function oldWorkbookFile(records: readonly Buffer[], globals: readonly Buffer[] = []): Uint8Array {
  const sheetAt = (at: number): Buffer => workbookRecord(0x0085, Buffer.concat([words({ long: at }, 0), Buffer.from([1, 0, 0x53])]));
  const head = (at: number): Buffer => Buffer.concat([beginOf(0x0005), ...globals, sheetAt(at), endOfPart]);
  return compoundFileOf({ Workbook: Buffer.concat([head(head(0).length), beginOf(0x0010), ...records, endOfPart]) });
}

/** What a sheet says of its own size, rows and columns. */
export function claimedSize(rows: number, columns: number): Buffer {
  return workbookRecord(0x0200, words({ long: 0 }, { long: rows }, 0, columns, 0));
}

/** A row that says that it has 256 cells. */
export function rowRecord(row: number): Buffer {
  return workbookRecord(0x0208, words(row % 65_536, 0, 256, 255, 0, 0, 0, 0));
}

/** A cell with a text. */
export function textCell(row: number, column: number, text: string): Buffer {
  return workbookRecord(0x0204, Buffer.concat([words(row, column, 0, text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]));
}

/** The mark of a workbook with a password ([MS-XLS] 2.4.117). */
export const filePass = workbookRecord(0x002f, words(1, 1, 1, 0, 0, 0));

/** A table of shared texts that claims four thousand million of them. */
export const endlessTexts = workbookRecord(0x00fc, words({ long: 0xffffffff }, { long: 0x7fffffff }));
