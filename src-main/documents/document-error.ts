/** Why a document could not be read. Every code has a sentence for the clerk in the renderer's texts. */
export const documentErrorCodes = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FILE_FORMAT_UNSUPPORTED',
  'FILE_LIMIT_EXCEEDED',
  'FILE_READ_TIMEOUT',
] as const;
export type DocumentErrorCode = (typeof documentErrorCodes)[number];

/** What the sentence for a code may name, e.g. `{ format: 'pdf' }` or `{ limit: 'cells', maximum: 500000 }`. */
export type DocumentErrorData = Record<string, string | number>;

/** An expected failure of reading a document; anything else that is thrown here is a bug. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly data: DocumentErrorData;

  constructor(code: DocumentErrorCode, data: DocumentErrorData = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'DocumentError';
    this.code = code;
    this.data = data;
  }
}
