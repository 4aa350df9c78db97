/**
 * What a workbook's reader left out or took in although nobody sees it, so that the clerk can be told. Columns are
 * letters with their first words (`D 备注`), rows count from 1 as the program shows them.
 */
export type WorkbookRemark =
  | { kind: 'hiddenSheets'; names: string[] }
  | { kind: 'hiddenColumns'; sheet: string; columns: string[] }
  | { kind: 'hiddenRowsRead'; sheet: string; rows: number[] }
  | { kind: 'errorCells'; sheet: string; addresses: string[] };

/** Takes a remark while a workbook is read. */
export type TellRemark = (remark: WorkbookRemark) => void;
