import type { CollectedFile, CollectProblem } from '../../contract/collection.ts';
import { DocumentError, type DocumentErrorCode } from '../../documents/document-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { AppError } from '../app-error.ts';

/** A file or folder that was not taken, as the answer tells it. */
export function refusedFile(fileName: string, problem: CollectProblem): CollectedFile {
  return { fileName, outcome: 'refused', returnId: null, problem };
}

const documentProblems: Readonly<Record<DocumentErrorCode, CollectProblem>> = {
  FILE_EMPTY: 'empty',
  FILE_TOO_LARGE: 'tooLarge',
  FILE_DAMAGED: 'damaged',
  FILE_ENCRYPTED: 'encrypted',
  FILE_FORMAT_UNSUPPORTED: 'noWorkbook',
  FILE_LIMIT_EXCEEDED: 'tooLarge',
  FILE_READ_TIMEOUT: 'timeout',
};

const applicationProblems: Readonly<Partial<Record<ErrorCode, CollectProblem>>> = {
  FILE_NOT_READABLE: 'notReadable',
  FILE_EMPTY: 'empty',
  FILE_TOO_LARGE: 'tooLarge',
  EVIDENCE_REFUSED: 'program',
};

/** Why a file cannot be taken; throws again what is no fault of the file: a full disk, a cancellation, a bug. */
export function problemOf(error: unknown): CollectProblem {
  if (error instanceof DocumentError) return documentProblems[error.code];
  const code: ErrorCode | null = error instanceof AppError ? (error.code as ErrorCode) : null;
  const problem = code === null ? undefined : applicationProblems[code];
  if (problem !== undefined) return problem;
  // A file that goes away or fails under the reader, as on a USB stick that is pulled out.
  if (error instanceof Error && 'syscall' in error) return 'notReadable';
  throw error;
}
