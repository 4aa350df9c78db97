import type { CompoundFile } from '../../../../src-main/documents/container/compound-file.ts';

/** A property and its bytes, e.g. `[0x083c, 1]` for hidden text. */
export type Change = readonly [code: number, ...operand: number[]];

/** A run of text with properties of its characters; `paragraph` properties belong to the marks at its end. */
export interface OldRun {
  text: string;
  character?: readonly Change[];
  paragraph?: { style?: number; changes?: readonly Change[] };
  /** The text stands in a piece of its own, in front of the others in the stream, with changes of a quick save. */
  piece?: readonly Change[];
  /** The same as the two bytes of a short change. */
  shortChange?: number;
}

/** A list of positions with data, in the order that the file has it. */
export interface Positions {
  positions: readonly number[];
  data: readonly (readonly number[])[];
}

export interface OldParts {
  /** Runs of each part of the text. */
  main: readonly OldRun[];
  footnote?: readonly OldRun[];
  textBox?: readonly OldRun[];
  /** Parts of the table stream by the place of their entry in the file's head. */
  table?: ReadonlyMap<number, readonly number[]>;
}

const textAt = 0x400;
/** So few that their properties fit. */
const runsOfPage = 3;
export const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)];
export const zeros = (length: number): number[] => Array.from({ length }, () => 0);
const bytesOf = (changes: readonly Change[]): number[] => changes.flatMap(([code, ...operand]) => [...word(code), ...operand]);
/** Bytes of a list of positions. */
export const positionList = ({ positions, data }: Positions): number[] => [...positions.flatMap(long), ...data.flat()];

interface PlacedRun extends OldRun {
  /** Bytes in the document stream. */
  start: number;
  end: number;
}

/** A page of 512 bytes with the properties of runs; entries of `entrySize` bytes begin with the place of their bytes. */
function propertyPage(runs: readonly PlacedRun[], entrySize: number, propertiesOf: (run: PlacedRun) => number[]): number[] {
  const page = zeros(512);
  let free = 510;
  runs.forEach((run, index) => {
    page.splice(index * 4, 8, ...long(run.start), ...long(run.end));
    const bytes = propertiesOf(run);
    free = (free - bytes.length) & ~1;
    page.splice(free, bytes.length, ...bytes);
    page[(runs.length + 1) * 4 + index * entrySize] = free / 2;
  });
  page[511] = runs.length;
  return page;
}

/** The streams of a .doc, as far as the reader needs them: head, text, pages of character and paragraph properties. */
export function oldWordFile(parts: OldParts): CompoundFile {
  const stories = [parts.main, parts.footnote ?? [], [], [], [], [], parts.textBox ?? []];
  const runs = stories.flat();
  const placed: PlacedRun[] = [];
  const startOf = new Map<OldRun, number>();
  let at = textAt;
  const place = (run: OldRun): void => {
    startOf.set(run, at);
    placed.push({ ...run, start: at, end: at + run.text.length * 2 });
    at += run.text.length * 2;
  };
  const isOwnPiece = (run: OldRun): boolean => run.piece !== undefined || run.shortChange !== undefined;
  for (const run of [...runs.filter(isOwnPiece), ...runs.filter((one) => !isOwnPiece(one))]) place(run);
  const document = zeros(Math.ceil(at / 512) * 512);
  for (const { start, text } of placed) document.splice(start, text.length * 2, ...Array.from({ length: text.length }, (_, unit) => word(text.charCodeAt(unit))).flat());
  const pageList = (entrySize: number, propertiesOf: (run: PlacedRun) => number[]): number[] => {
    const groups = Array.from({ length: Math.ceil(placed.length / runsOfPage) }, (_, page) => placed.slice(page * runsOfPage, (page + 1) * runsOfPage));
    const first = document.length / 512;
    for (const group of groups) document.push(...propertyPage(group, entrySize, propertiesOf));
    return [...groups.flatMap((group) => long(group[0]?.start ?? 0)), ...long(at), ...groups.flatMap((_, page) => long(first + page))];
  };
  const characterPages = pageList(1, ({ character = [] }) => [bytesOf(character).length, ...bytesOf(character)]);
  const paragraphPages = pageList(13, ({ paragraph }) => {
    const properties = [...word(paragraph?.style ?? 0), ...bytesOf(paragraph?.changes ?? [])];
    return properties.length % 2 === 0 ? [0, properties.length / 2, ...properties] : [(properties.length + 1) / 2, ...properties];
  });

  const table: number[] = [];
  const head = (offset: number, value: readonly number[]): void => {
    document.splice(offset, value.length, ...value);
  };
  const add = (offset: number, bytes: readonly number[]): void => {
    head(offset, [...long(table.length), ...long(bytes.length)]);
    table.push(...bytes);
  };
  const lists = runs.flatMap(({ piece }) => (piece === undefined ? [] : [bytesOf(piece)]));
  let position = 0;
  const starts = runs.map(({ text }) => (position += text.length) - text.length);
  let list = 0;
  const pieces = runs.flatMap((run) => [
    0, 0, ...long(startOf.get(run) ?? 0), ...word(run.piece === undefined ? (run.shortChange ?? 0) : (list++ << 1) | 1),
  ]);
  const pieceTable = [...[...starts, position].flatMap(long), ...pieces];
  add(0x1a2, [...lists.flatMap((bytes) => [1, ...word(bytes.length), ...bytes]), 2, ...long(pieceTable.length), ...pieceTable]);
  add(0xfa, characterPages);
  add(0x102, paragraphPages);
  for (const [offset, bytes] of parts.table ?? []) add(offset, bytes);
  head(0, word(0xa5ec));
  head(2, word(0xc1));
  stories.forEach((story, index) => head(0x4c + index * 4, long(story.reduce((sum, { text }) => sum + text.length, 0))));
  const streams = new Map([['WordDocument', Uint8Array.from(document)], ['0Table', Uint8Array.from(table)]]);
  return { names: new Set(streams.keys()), stream: (name) => streams.get(name) ?? null };
}
