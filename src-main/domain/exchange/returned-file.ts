import type { ReturnedRow } from './returned-sheet.ts';

/** The task and unit that the clerk has named for a row of a returned file, by `rowKeyOf`. */
export type RowPlacements = Readonly<Record<string, { readonly taskId: string; readonly unitId: string }>>;

/** A file of evidence that lay beside a returned workbook. */
export interface ReturnedAttachment {
  /** Name of its folder, as the unit called it. */
  readonly folder: string;
  /** Number of the row that the folder's name begins with; null where it begins with none. */
  readonly rowNumber: number | null;
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes. */
  readonly byteSize: number;
}

/** Names a row within its file: sheet and number of the row. */
export function rowKeyOf({ position }: Pick<ReturnedRow, 'position'>): string {
  return `${position.sheet}!${String(position.row)}`;
}
