/** Data of each expected failure of this folder. */
export interface WorkbookErrorData {
  /** Another program (WPS, Excel, a scanner) held the target until the retries ran out. */
  TARGET_LOCKED: { path: string; systemCode: string };
  /** Folder missing, read-only or full, or the target is a folder. */
  TARGET_NOT_WRITABLE: { path: string; systemCode: string };
  /** The file, read again, is not what was to be written, or a live formula would not give the stored score. */
  CHECK_FAILED: { where: string; expected: string; found: string };
  CANCELLED: { stage: 'write' | 'save' };
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
