import type ExcelJS from 'exceljs';
import type { CellStyle, StyleKey, StyleTable } from '../sheet-model.ts';
import type { StyleName } from './used-styles.ts';

function opaque(colour: string): { argb: string } {
  return { argb: `FF${colour}` };
}

/** Days are never wrapped, and where one is too wide Excel shows only `#`: it is made smaller instead. */
function room({ wraps, numberFormat }: CellStyle): Partial<ExcelJS.Alignment> {
  return numberFormat === null ? { wrapText: wraps } : { wrapText: false, shrinkToFit: true };
}

function plainStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const line = { style: 'thin' as const };
  return {
    font: { ...style.font, ...(style.colour === null ? {} : { color: opaque(style.colour) }) },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, ...room(style) },
    ...(style.bordered ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    ...(style.numberFormat === null ? {} : { numFmt: style.numberFormat }),
    // The fourth part of a number format is what texts are shown as.
    ...(style.shownInstead === null ? {} : { numFmt: `;;;"${style.shownInstead}"` }),
    ...(style.fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: opaque(style.fill) } }),
    ...(style.locked ? {} : { protection: { locked: false } }),
  };
}

/** A look of the table as exceljs takes it. */
export function excelStyle(table: StyleTable, name: StyleName): Partial<ExcelJS.Style> {
  const [key, asText] = name.split(' as ');
  const plain = plainStyle(table[key as StyleKey]);
  return asText === undefined ? plain : { ...plain, numFmt: '@' };
}
