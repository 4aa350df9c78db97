import { WorkbookError } from '../workbook-error.ts';
import type { WorkbookErrorData } from '../workbook-error.ts';

/** The error of a superior's file that cannot be read. */
export function unreadable(reason: WorkbookErrorData['TEMPLATE_UNREADABLE']['reason']): WorkbookError {
  return new WorkbookError('TEMPLATE_UNREADABLE', { reason });
}

/** The error of a cell that cannot be filled. */
export function refusedCell(where: string, reason: WorkbookErrorData['TEMPLATE_CELL_REFUSED']['reason']): WorkbookError {
  return new WorkbookError('TEMPLATE_CELL_REFUSED', { where, reason });
}
