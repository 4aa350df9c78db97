import type ExcelJS from 'exceljs';
import type { PaperSize } from '../../domain/codes.ts';
import type { PrintSetup } from '../sheet-model.ts';
import type { SheetFrame } from './sheet-frame.ts';

/** Excel's numbers of the paper sizes. exceljs declares an enumeration whose values cannot be imported. */
const paperNumbers: Readonly<Record<PaperSize, number>> = { A3: 8, A4: 9 };
const millimetresPerInch = 25.4;

/** Paper, margins and repeated header of a sheet as exceljs takes them. */
export function pageSetup({ print: { paper, orientation, margins }, titleRowCount, headerRowCount }: SheetFrame): Partial<ExcelJS.PageSetup> {
  const inches = (millimetres: number): number => Number((millimetres / millimetresPerInch).toFixed(4));
  const setup: Partial<ExcelJS.PageSetup> = {
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    ...(headerRowCount > 0 ? { printTitlesRow: `${titleRowCount + 1}:${titleRowCount + headerRowCount}` } : {}),
  };
  return Object.assign(setup, { paperSize: paperNumbers[paper] });
}

/** The footer in the codes of Excel. */
export function footerCode({ footer }: PrintSetup): string {
  const text = footer.text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P');
  return `&C&"${footer.font},Regular"&${footer.size} ${text}`;
}
