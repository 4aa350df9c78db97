import type { BlockPlace, TableCell } from '../domain/extraction/text-block.ts';

/** One paragraph, line or cell as a format's reader found it, before cleaning. */
export interface RawBlock {
  /** Text of the file, with the automatic number in front where the file implies one. */
  original: string;
  /** UTF-16 units at the start of `original` that are an automatic number. */
  numberLength: number;
  /** 1 to 9, null for body text. */
  headingLevel: number | null;
  cell: TableCell | null;
  place: BlockPlace;
}
