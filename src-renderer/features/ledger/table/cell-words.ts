import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { cellText, unitCellText } from '../../../../src-main/contract/text/cell-text.ts';
import { deadlineCell } from '../../../api/deadline-words.ts';
import { unitWords } from './ledger-columns.ts';
import type { LedgerColumn } from './ledger-columns.ts';
import { lightWords } from './light-words.ts';

/** What a cell holds, as it is copied and edited; a cell that the program computes is copied as it is shown. */
export function heldText(row: LedgerRow, column: LedgerColumn): string {
  return column.field === null ? shownText(row, column) : cellText(row, column.field);
}

/** What a cell shows: for a copy of what is computed, and for the printed table, where a deadline has two lines. */
export function shownText(row: LedgerRow, column: LedgerColumn): string {
  switch (column.key) {
    case 'units':
    case 'lead':
      return unitWords(row, column.roles);
    case 'responsible':
    case 'supporting':
      return unitCellText(row.assignments, column.roles);
    case 'dueDay':
    case 'deadline': {
      const { day, words } = deadlineCell(row.deadlines);
      return column.key === 'dueDay' && day !== '' ? day : [day, words].filter((part) => part !== '').join('\n');
    }
    case 'state':
      return stateWords(row);
    case 'light':
      return lightWords(row);
    case 'lastReport':
      return row.lastReportOn ?? '';
    case 'number':
      return cellText(row, 'outlineNumber');
    default:
      return cellText(row, column.key);
  }
}

function stateWords({ state, unitCount, doneUnitCount }: LedgerRow): string {
  if (state === null) return '未定单位';
  return unitCount > 1 ? `${unitStateLabels[state]} ${doneUnitCount}/${unitCount}` : unitStateLabels[state];
}
