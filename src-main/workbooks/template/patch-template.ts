import type { SheetPatch } from './patch-workbook.ts';
import { patchWorkbook } from './patch-workbook.ts';
import type { WordTablePatch } from './patch-word-table.ts';
import { patchWordTable } from './patch-word-table.ts';
import type { PatchedFile } from './template-cell.ts';

/** What is to be filled into a superior's file. */
export type TemplatePatch = ({ readonly format: 'xlsx' } & SheetPatch) | ({ readonly format: 'docx' } & WordTablePatch);

/** Fills a superior's workbook or letter. Throws `TEMPLATE_UNREADABLE`, `TEMPLATE_CELL_REFUSED`. */
export function patchTemplate(bytes: Uint8Array, patch: TemplatePatch): PatchedFile {
  return patch.format === 'xlsx' ? patchWorkbook(bytes, patch) : patchWordTable(bytes, patch);
}
