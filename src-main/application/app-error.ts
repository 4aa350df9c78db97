import type { ErrorCode, ErrorData } from '../contract/errors.ts';

/** An expected failure of a use case: a code of the contract's catalogue with the data that belongs to it. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** NOT_FOUND for a row of the named kind. */
export function notFound(kind: string, id: string): AppError<'NOT_FOUND'> {
  return new AppError('NOT_FOUND', { kind, id });
}
