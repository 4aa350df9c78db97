/** Data of each expected failure of this folder. */
export interface LetterErrorData {
  /** The sentences and figures alone are taller than a page, by this many lines; leaving out rows does not help. */
  BRIEF_TOO_LONG: { excessLines: number };
  /** The written file, read again, holds no text. */
  LETTER_DAMAGED: { byteSize: number };
}

export type LetterErrorCode = keyof LetterErrorData;

/** An expected failure while a letter is laid out; `code` says which, `data` where. */
export class LetterError<Code extends LetterErrorCode = LetterErrorCode> extends Error {
  override readonly name = 'LetterError';
  readonly code: Code;
  readonly data: LetterErrorData[Code];

  constructor(code: Code, data: LetterErrorData[Code]) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}
