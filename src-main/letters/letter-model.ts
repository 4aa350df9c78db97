import type { LookName } from './typesetting.ts';

export interface LetterCell {
  /** Line feeds begin a new line. */
  readonly text: string;
  readonly look: LookName;
  readonly align: 'left' | 'center';
  /** Number of grid columns that the cell covers. */
  readonly span: number;
}

export interface LetterRow {
  readonly cells: readonly LetterCell[];
  /** Least height in millimetres, for rows that are filled in by hand; 0 where the text decides. */
  readonly leastHeight: number;
}

/** A table inside a letter: thin borders, header rows repeated on every page, short rows never split. */
export interface LetterTable {
  readonly kind: 'table';
  /** Widths of the grid columns in millimetres, at most 156 together. */
  readonly columnWidths: readonly number[];
  readonly headerRows: readonly LetterRow[];
  readonly rows: readonly LetterRow[];
}

/** A piece of a letter, top down. A paragraph begins two characters in; a line is a smaller one for briefs; a note stands small at a table. */
export type LetterBlock =
  | { readonly kind: 'paragraph' | 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | LetterTable;

/** What follows the letter on a page of its own, headed 附件 or 附件1. */
export interface LetterAnnex {
  readonly heading: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/** An official letter as it is to be printed; `write/write-letters.ts` makes a Word file of it. */
export interface Letter {
  /** 附件 or 附件1 at the top left, where the letter is the annex of another file. */
  readonly annexHeading: string | null;
  /** Issuer in red above a red line; null for plain paper. */
  readonly letterhead: string | null;
  /** 政公开办交〔2026〕3号; null where a table of the letter shows it. */
  readonly documentNumber: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** Names of the addressees without the colon; null for forms and briefs. */
  readonly addressee: string | null;
  readonly blocks: readonly LetterBlock[];
  /** Names of the attachments, as the line below the body lists them. */
  readonly attachments: readonly string[];
  /** `day` as printed: 2026年7月1日. */
  readonly signature: { readonly issuer: string; readonly day: string } | null;
  readonly annexes: readonly LetterAnnex[];
  /** — 1 — below the text; left out on forms of one page. */
  readonly pageNumbers: boolean;
}

/** A row in which every cell covers one grid column. */
export function plainRow(texts: readonly string[], look: LookName, aligns: readonly LetterCell['align'][] = []): LetterRow {
  return { cells: texts.map((text, column) => ({ text, look, align: aligns[column] ?? 'center', span: 1 })), leastHeight: 0 };
}

/** A letter of these parts; the parts that are not given are absent. */
export function letterOf(parts: Pick<Letter, 'title' | 'blocks'> & Partial<Letter>): Letter {
  return {
    annexHeading: null,
    letterhead: null,
    documentNumber: null,
    subtitle: null,
    addressee: null,
    attachments: [],
    signature: null,
    annexes: [],
    pageNumbers: true,
    ...parts,
  };
}
