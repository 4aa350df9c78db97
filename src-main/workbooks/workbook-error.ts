/** Data of each expected failure of this folder. */
export interface WorkbookErrorData {
  /** Another program (WPS, Excel, a scanner) held the target until the retries ran out. */
  TARGET_LOCKED: { path: string; systemCode: string };
  /** Folder missing, read-only or full, or the target is a folder. */
  TARGET_NOT_WRITABLE: { path: string; systemCode: string };
  /** The file, read again, is not what was to be written, or a live formula would not give the stored score. */
  CHECK_FAILED: { where: string; expected: string; found: string };
  CANCELLED: { stage: 'write' | 'save' };
  /** The superior's file: of another kind, an .xls or .doc, broken, with a password, or larger than the limits. */
  TEMPLATE_UNREADABLE: { reason: 'format' | 'oldFormat' | 'damaged' | 'encrypted' | 'limit' };
  /**
   * A cell of the superior's table that is not to be filled: it computes its value, the table has no such cell, two
   * values are given for it, the text is too long, the number is none, or the cell holds more than text (a picture,
   * another table).
   */
  TEMPLATE_CELL_REFUSED: { where: string; reason: 'formula' | 'missing' | 'twice' | 'tooLong' | 'number' | 'content' };
}

export type WorkbookErrorCode = keyof WorkbookErrorData;

/** An expected failure while a workbook is laid out, written or checked; `code` says which, `data` where. */
export class WorkbookError<Code extends WorkbookErrorCode = WorkbookErrorCode> extends Error {
  override readonly name = 'WorkbookError';
  readonly code: Code;
  readonly data: WorkbookErrorData[Code];

  constructor(code: Code, data: WorkbookErrorData[Code]) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}

/** Throws `CANCELLED` when the signal has been given. */
export function throwIfCancelled(signal: AbortSignal | undefined, stage: WorkbookErrorData['CANCELLED']['stage']): void {
  if (signal?.aborted) throw new WorkbookError('CANCELLED', { stage });
}
