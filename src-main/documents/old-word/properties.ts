import type { ByteView } from './bytes.ts';

/** One change of a property ([MS-DOC] 2.2.5 Sprm): its code and its operand. */
export interface PropertyChange {
  code: number;
  operand: ByteView;
}

export const propertyCodes = {
  deletedText: 0x0800,
  hiddenText: 0x083c,
  /** Style of characters. */
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
  /** How deep in tables; 0 outside. */
  tableDepth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  listLevel: 0x260a,
  outlineLevel: 0x2640,
  list: 0x460b,
  tableDefinition: 0xd608,
} as const;

/** Operand lengths by the three highest bits of the code; 6 states its length in front. */
const operandLengths = [1, 1, 2, 4, 2, 2, null, 3] as const;
/** Its length counts one more than the bytes behind it, in two bytes. */
const tabChanges = 0xc615;

/** The changes of a list of them, in order; one that runs out of the list ends it. */
export function propertyChanges(list: ByteView): PropertyChange[] {
  const changes: PropertyChange[] = [];
  let at = 0;
  while (at + 3 <= list.bytes.length) {
    const code = list.word(at);
    at += 2;
    let length: number = operandLengths[code >> 13] ?? 0;
    if (code === propertyCodes.tableDefinition) {
      if (at + 2 > list.bytes.length) break;
      length = list.word(at) - 1;
      at += 2;
    } else if (code >> 13 === 6) {
      length = list.byte(at);
      at += 1;
      if (code === tabChanges && length === 0xff) break;
    }
    if (length < 0 || at + length > list.bytes.length) break;
    changes.push({ code, operand: list.slice(at, length) });
    at += length;
  }
  return changes;
}

/** Value of the last change of a property, null when none changes it. */
export function valueOf(changes: readonly PropertyChange[], code: number): number | null {
  const operand = changes.findLast((change) => change.code === code)?.operand;
  if (operand === undefined) return null;
  if (operand.bytes.length === 4) return operand.long(0);
  return operand.bytes.length === 1 ? operand.byte(0) : operand.word(0);
}
