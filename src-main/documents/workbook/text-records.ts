import { DocumentError } from '../document-error.ts';

/** Records of a BIFF8 stream that carry texts, numbers, their formats and the widths of columns ([MS-XLS] 2.3). */
const carried: ReadonlySet<number> = new Set([
  0x000a, 0x0022, 0x003c, 0x0042, 0x007d, 0x0085, 0x00bd, 0x00d6, 0x00e0, 0x00e5, 0x00fc, 0x00fd, 0x0006, 0x0200, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208,
  0x027e, 0x041e, 0x0809,
]);
/** Stands in for every other record: the library passes over it, and sheets keep their places in the stream. */
const passedOver = 0x00c1;
const filePass = 0x002f;
const formula = 0x0006;
/** Where a formula record states the length of its expression, and the length that makes the library leave it alone. */
const expressionLength = 20;
const noExpression = 0xffff;

/**
 * A copy of a workbook stream without expressions, names, drawings and macros: the library runs without end on broken
 * ones, and cells are read by their stored results anyway. Throws `FILE_ENCRYPTED`.
 */
export function withTextRecordsOnly(stream: Uint8Array): Uint8Array {
  const copy = new Uint8Array(stream);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length;) {
    const record = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (record === filePass) throw new DocumentError('FILE_ENCRYPTED', { format: 'xls' });
    if (!carried.has(record)) view.setUint16(at, passedOver, true);
    const expression = at + 4 + expressionLength;
    if (record === formula && length >= expressionLength + 2 && expression + 2 <= copy.length) view.setUint16(expression, noExpression, true);
    at += 4 + length;
  }
  return copy;
}
