import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/application/app-error.ts';
import { failureOf, translateError } from '../../../src-main/application/translate-error.ts';
import { type ErrorCode, errorCatalogue } from '../../../src-main/contract/errors.ts';
import { DatabaseError } from '../../../src-main/database/database-error.ts';
import { DocumentError, documentErrorCodes } from '../../../src-main/documents/document-error.ts';
import { LetterError } from '../../../src-main/letters/letter-error.ts';
import { WorkbookError } from '../../../src-main/workbooks/workbook-error.ts';

const quiet = (): void => undefined;

describe('failures of the layers below', () => {
  it.each([
    [new AppError('UNIT_NAME_TAKEN', { name: '县财政局' }), 'UNIT_NAME_TAKEN', { name: '县财政局' }],
    [new DocumentError('FILE_TOO_LARGE', { fileName: 'a.docx', limit: 'bytes', maximum: 5 }), 'FILE_TOO_LARGE', { fileName: 'a.docx', limit: 'bytes', maximum: 5 }],
    [new WorkbookError('TARGET_LOCKED', { path: '/tmp/表.xlsx', systemCode: 'EBUSY' }), 'TARGET_LOCKED', { fileName: '表.xlsx' }],
    [new WorkbookError('TARGET_NOT_WRITABLE', { path: '/tmp/表.xlsx', systemCode: 'ENOENT' }), 'TARGET_NOT_WRITABLE', { fileName: '表.xlsx' }],
    [new WorkbookError('CHECK_FAILED', { where: 'A1', expected: '1', found: '2' }), 'WRITTEN_FILE_WRONG', {}],
    [new WorkbookError('CANCELLED', { stage: 'write' }), 'CANCELLED', {}],
    [new LetterError('BRIEF_TOO_LONG', { excessLines: 3 }), 'BRIEF_TOO_LONG', { excessLines: 3 }],
    [new LetterError('LETTER_DAMAGED', { byteSize: 0 }), 'WRITTEN_FILE_WRONG', {}],
    [new DOMException('stopped', 'AbortError'), 'CANCELLED', {}],
    [new DatabaseError('ROW_NOT_FOUND', { table: 'tasks', row: 'x' }), 'NOT_FOUND', { kind: 'tasks', id: 'x' }],
    [new DatabaseError('ROW_CHANGED', { table: 'tasks', row: 'x', expectedVersion: 1, currentVersion: 2 }), 'ROW_CHANGED', { kind: 'tasks', id: 'x' }],
    [new DatabaseError('CHANGED_SINCE', { table: 'units', row: null }), 'CHANGED_SINCE', { kind: 'units', id: '' }],
    [new DatabaseError('CHANGE_SET_NOT_FOUND', { changeSetId: 'x' }), 'NOT_FOUND', { kind: 'changeSet', id: 'x' }],
    [new DatabaseError('DISK_FULL', { detail: '' }), 'DISK_FULL', {}],
    [new Database.SqliteError('database is locked', 'SQLITE_BUSY'), 'WORKSPACE_IN_USE', {}],
  ] as const)('%s', (error, code, data) => {
    const failure = failureOf(error);
    expect(failure).toEqual({ code, data });
    expect(errorCatalogue[code].data.safeParse(failure?.data).success).toBe(true);
    expect(translateError(error, quiet)).toMatchObject({ code, data, defined: true });
  });

  it('have a code of the contract each', () => {
    for (const code of documentErrorCodes) expect(Object.keys(errorCatalogue)).toContain(code satisfies ErrorCode);
  });

  it('are bugs otherwise: a reference goes out, the error itself goes to the log', () => {
    const logged: [string, unknown][] = [];
    const bug = new TypeError('secret detail');
    const error = translateError(bug, (reference, cause) => logged.push([reference, cause]));
    expect(failureOf(bug)).toBeNull();
    expect(error).toMatchObject({ code: 'INTERNAL', defined: true });
    const { reference } = error.data as { reference: string };
    expect(logged).toEqual([[reference, bug]]);
    expect(error.message).toContain(reference);
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});
