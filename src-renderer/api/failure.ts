import { ORPCError } from '@orpc/client';
import { errorCatalogue } from '../../src-main/contract/errors.ts';
import type { AppFailure, ErrorCode } from '../../src-main/contract/errors.ts';
import { errorSentence } from '../../src-main/contract/text/error-sentences.ts';
import { fieldLabels } from './field-labels.ts';

const unexpectedSentence = '程序没有回应，这一步没有完成。请再试一次；如仍出现，请关闭程序后重新打开。';

/** The job was stopped by the clerk; nothing to show. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

function isErrorCode(code: string): code is ErrorCode {
  return code in errorCatalogue;
}

/** The expected failure inside an error that came over the contract; null when it is none of them. */
export function failureOf(error: unknown): AppFailure | null {
  if (!(error instanceof ORPCError) || !isErrorCode(error.code)) return null;
  const data = errorCatalogue[error.code].data.safeParse(error.data);
  return data.success ? ({ code: error.code, data: data.data } as AppFailure) : null;
}

/** True when the error only says that the clerk cancelled. */
export function isCancelled(error: unknown): boolean {
  return (
    error instanceof JobCancelled ||
    (error instanceof Error && error.name === 'AbortError') ||
    failureOf(error)?.code === 'CANCELLED'
  );
}

/** The Chinese sentence for any error: what happened and what to do. */
export function failureSentence(error: unknown): string {
  const failure = failureOf(error);
  if (!failure) return unexpectedSentence;
  if (failure.code === 'INVALID_INPUT') return errorSentence(failure.code, { fields: fieldLabels(failure.data.fields) });
  return errorSentence(failure.code, failure.data);
}
