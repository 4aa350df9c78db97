import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { ORPCError, ValidationError } from '@orpc/server';
import type { AppFailure, ErrorCode } from '../contract/errors.ts';
import { errorSentence } from '../contract/text/error-sentences.ts';
import { DatabaseError, sqliteCodeOf } from '../database/database-error.ts';
import { DocumentError } from '../documents/document-error.ts';
import { LetterError } from '../letters/letter-error.ts';
import { WorkbookError } from '../workbooks/workbook-error.ts';
import { AppError } from './app-error.ts';

/** Writes an unexpected error with its reference number where only maintainers look. */
export type ErrorLog = (reference: string, error: unknown) => void;

/** The failure that the contract knows for anything that a use case throws; null when it is a bug. */
export function failureOf(error: unknown): AppFailure | null {
  if (error instanceof AppError) return { code: error.code, data: error.data };
  if (error instanceof DocumentError) return { code: error.code, data: error.data };
  if (error instanceof WorkbookError) return workbookFailure(error);
  if (error instanceof LetterError) return letterFailure(error);
  if (error instanceof DatabaseError) return databaseFailure(error);
  if (sqliteCodeOf(error)?.startsWith('SQLITE_BUSY')) return { code: 'WORKSPACE_IN_USE', data: {} };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED', data: {} };
  return null;
}

/** Turns whatever a use case throws into the error that goes over the contract; bugs become INTERNAL with a reference. */
export function translateError(error: unknown, log: ErrorLog): ORPCError<ErrorCode, unknown> {
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const fields = [...new Set(error.cause.issues.map((issue) => fieldOf(issue.path)))];
    return contractError({ code: 'INVALID_INPUT', data: { fields } });
  }
  if (error instanceof ORPCError && error.defined) return error;
  const failure = failureOf(error);
  if (failure !== null) return contractError(failure);
  const reference = randomUUID().slice(0, 8);
  log(reference, error);
  return contractError({ code: 'INTERNAL', data: { reference } });
}

function contractError(failure: AppFailure): ORPCError<ErrorCode, unknown> {
  return new ORPCError(failure.code, {
    defined: true,
    message: errorSentence(failure.code, failure.data as never),
    data: failure.data,
  });
}

function fieldOf(place: ValidationError['issues'][number]['path']): string {
  return (place ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function workbookFailure(error: WorkbookError): AppFailure {
  const data = 'path' in error.data ? { fileName: path.basename(error.data.path) } : {};
  switch (error.code) {
    case 'TARGET_LOCKED':
    case 'TARGET_NOT_WRITABLE':
      return { code: error.code, data };
    case 'CHECK_FAILED':
      return { code: 'WRITTEN_FILE_WRONG', data };
    case 'TEMPLATE_UNREADABLE':
    case 'TEMPLATE_CELL_REFUSED':
      return templateFailure(error);
    case 'CANCELLED':
      return { code: 'CANCELLED', data: {} };
  }
}

const unreadableTemplates = { damaged: 'FILE_DAMAGED', encrypted: 'FILE_ENCRYPTED', limit: 'FILE_LIMIT_EXCEEDED' } as const;

function templateFailure({ data }: WorkbookError): AppFailure {
  if ('reason' in data && 'where' in data) return { code: 'TEMPLATE_CELL_REFUSED', data };
  const reason = 'reason' in data ? data.reason : 'damaged';
  if (reason === 'format' || reason === 'oldFormat') return { code: 'TEMPLATE_FORMAT_UNSUPPORTED', data: { isOld: reason === 'oldFormat' } };
  return { code: unreadableTemplates[reason], data: {} };
}

function letterFailure({ data }: LetterError): AppFailure {
  return 'excessLines' in data ? { code: 'BRIEF_TOO_LONG', data } : { code: 'WRITTEN_FILE_WRONG', data: {} };
}

function databaseFailure(error: DatabaseError): AppFailure {
  switch (error.code) {
    case 'WORKSPACE_IN_USE':
    case 'WORKSPACE_ON_NETWORK':
    case 'WORKSPACE_NOT_WRITABLE':
    case 'DATABASE_MISSING':
    case 'DATABASE_OUTDATED':
    case 'DATABASE_DAMAGED':
    case 'DATABASE_NEWER':
    case 'DATABASE_HISTORY_EDITED':
    case 'DATABASE_MIGRATION_FAILED':
    case 'BACKUP_FAILED':
    case 'DISK_FULL':
    case 'ALREADY_UNDONE':
      return { code: error.code, data: {} };
    case 'CHANGED_SINCE':
    case 'ROW_CHANGED':
    case 'ROW_NOT_FOUND': {
      const { table, row } = error.data as { table: string; row: string | null };
      const code = error.code === 'ROW_NOT_FOUND' ? 'NOT_FOUND' : error.code;
      return { code, data: { kind: table, id: row ?? '' } };
    }
    case 'CHANGE_SET_NOT_FOUND': {
      const { changeSetId } = error.data as { changeSetId: string };
      return { code: 'NOT_FOUND', data: { kind: 'changeSet', id: changeSetId } };
    }
  }
}
