import { checkDepth } from '../word/element-text.ts';
import type { ByteView } from './bytes.ts';
import type { OldWordFile } from './file-information.ts';

/** The drawn shapes of a file, by their ids. */
export interface OldWordShapes {
  /** The shape that is anchored in the text by each shape inside it: text boxes may stand in groups. */
  anchoredBy: ReadonlyMap<number, number>;
  /** The words of WordArt by the shape that is anchored in the text. */
  wordArt: ReadonlyMap<number, readonly string[]>;
}

interface ShapeRecord {
  type: number;
  instance: number;
  data: ByteView;
}

interface Shape {
  id: number;
  words: string;
}

const records = { group: 0xf003, shape: 0xf004, shapeData: 0xf00a, shapeProperties: 0xf00b } as const;
const wordsOfWordArt = 0xc0;
const complex = 0x8000;

/** Reads the drawings of a .doc ([MS-DOC] 2.9.172 OfficeArtContent). */
export function readShapes({ table, drawings }: OldWordFile): OldWordShapes {
  const anchoredBy = new Map<number, number>();
  const wordArt = new Map<number, string[]>();
  const art = table.slice(drawings.at, drawings.length);
  /** A record for all drawings, then each drawing behind one byte that tells the text from the headers. */
  let at = art.bytes.length < 8 ? art.bytes.length : 8 + art.long(4);
  while (at + 9 <= art.bytes.length) {
    const length = art.long(at + 5);
    for (const { type, data } of recordsOf(art.slice(at + 9, Math.min(length, art.bytes.length - at - 9)))) {
      if (type !== records.group) continue;
      // The outermost group is the page itself.
      for (const inner of recordsOf(data)) {
        const shapes = shapesOf(inner, 0);
        const anchored = shapes[0]?.id ?? 0;
        for (const { id } of shapes) anchoredBy.set(id, anchored);
        wordArt.set(anchored, shapes.flatMap(({ words }) => (words === '' ? [] : [words])));
      }
    }
    at += 9 + length;
  }
  return { anchoredBy, wordArt };
}

/** The shapes of a record; of a group its own shape is the first. */
function shapesOf({ type, data }: ShapeRecord, depth: number): Shape[] {
  checkDepth(depth);
  if (type === records.group) return recordsOf(data).flatMap((one) => shapesOf(one, depth + 1));
  if (type !== records.shape) return [];
  const parts = recordsOf(data);
  const own = parts.find((part) => part.type === records.shapeData && part.data.bytes.length >= 4);
  return own === undefined ? [] : [{ id: own.data.long(0), words: parts.map(wordsOf).join('') }];
}

/** Properties of six bytes each; the bytes of the long ones stand behind them in order ([MS-ODRAW] 2.2.9 OfficeArtFOPT). */
function wordsOf({ type, instance, data }: ShapeRecord): string {
  if (type !== records.shapeProperties) return '';
  let at = instance * 6;
  for (let property = 0; property < instance; property++) {
    const code = data.word(property * 6);
    if ((code & complex) === 0) continue;
    const length = data.long(property * 6 + 2);
    if ((code & 0x3fff) === wordsOfWordArt) return new TextDecoder('utf-16le').decode(data.slice(at, length).bytes).replace(/\0[\s\S]*$/u, '');
    at += length;
  }
  return '';
}

/** Records that follow each other; a record's head has 8 bytes ([MS-ODRAW] 2.2.1). */
function recordsOf(data: ByteView): ShapeRecord[] {
  const found: ShapeRecord[] = [];
  for (let at = 0; at + 8 <= data.bytes.length; at += 8 + data.long(at + 4)) {
    const length = Math.min(data.long(at + 4), data.bytes.length - at - 8);
    found.push({ type: data.word(at + 2), instance: data.word(at) >> 4, data: data.slice(at + 8, length) });
  }
  return found;
}
