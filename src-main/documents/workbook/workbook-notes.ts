import type { Diagnostic } from '../../domain/extraction/extracted-plan.ts';
import type { WorkbookRemark } from './workbook-remark.ts';

/** Addresses that a note names; a sheet that lost its source has hundreds. */
const mostAddresses = 5;

/**
 * What a workbook's reader left out, as notes for the clerk: hidden sheets and columns (`name` the sheet, `count` the
 * columns), and cells that show an error, which are asked about. Hidden rows were read, and it says so.
 */
export function workbookNotes(remarks: readonly WorkbookRemark[]): Diagnostic[] {
  const note = { task: null, span: null, candidates: [] };
  return remarks.flatMap((remark): Diagnostic[] => {
    switch (remark.kind) {
      case 'hiddenSheets':
        return remark.names.map((name) => ({ ...note, code: 'ROWS_HIDDEN', severity: 'info', values: { name } }));
      case 'hiddenColumns':
        return [{ ...note, code: 'ROWS_HIDDEN', severity: 'info', values: { name: remark.sheet, count: remark.columns.length } }];
      case 'errorCells': {
        const text = `${remark.sheet}!${remark.addresses.slice(0, mostAddresses).join(' ')}`;
        return [{ ...note, code: 'LOST_CHARACTERS', severity: 'question', values: { text } }];
      }
      case 'hiddenRowsRead':
        return [{ ...note, code: 'HIDDEN_ROWS_READ', severity: 'info', values: { name: remark.sheet, count: remark.rows.length } }];
    }
  });
}
