import { excelText } from './excel-text.ts';
import { partOf } from './mould/cast-mould.ts';
import type { MouldedSheet } from './mould/cast-mould.ts';
import { mouldOf } from './mould/kept-moulds.ts';
import { anyLastRow } from './mould/sheet-frame.ts';
import { SharedTexts, xmlText } from './mould/shared-texts.ts';
import { SheetRowsXml } from './mould/sheet-rows.ts';
import type { WorkbookModel } from './sheet-model.ts';
import { throwIfCancelled } from './workbook-error.ts';

export interface WriteOptions {
  /** Called after every few hundred rows and at the end; counts rows of all sheets. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  readonly signal?: AbortSignal;
}

/** Rows between two pauses, in which a cancel can arrive and progress can be sent. */
const rowsPerPause = 250;
const [propertiesPart, textsPart] = ['docProps/core.xml', 'xl/sharedStrings.xml'];

/**
 * The model as the bytes of an .xlsx file. exceljs casts a mould with everything but the rows (styles, print set-up, protection,
 * checks), and the rows are put into it as XML: that takes a fraction of exceljs's time for them, in all tables, so there is no second
 * writer. Throws `CANCELLED` soon after `signal`, and `CHECK_FAILED` for a text that no cell can hold.
 */
export async function writeWorkbook(model: WorkbookModel, options: WriteOptions = {}): Promise<Uint8Array> {
  const mould = await mouldOf(model);
  const texts = new SharedTexts();
  const parts = new Map<string, string>();
  const total = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  for (const [index, sheet] of model.sheets.entries()) {
    throwIfCancelled(options.signal, 'write');
    const rows = new SheetRowsXml(sheet, mould.styles, texts);
    for (const row of sheet.rows) {
      rows.add(row);
      done += 1;
      if (done % rowsPerPause !== 0) continue;
      options.onProgress?.({ done, total });
      await new Promise((resume) => setImmediate(resume));
      throwIfCancelled(options.signal, 'write');
    }
    const moulded = mould.sheets[index];
    if (moulded !== undefined) parts.set(moulded.part, filled(moulded, rows, sheet.rows.length));
  }
  parts.set(textsPart, texts.toXml());
  parts.set(propertiesPart, titled(partOf(mould.file, propertiesPart), model.title));
  const bytes = mould.file.replace(parts);
  options.onProgress?.({ done, total });
  return bytes;
}

function filled({ beforeRows, beforeMerges, end }: MouldedSheet, { rows, merges }: SheetRowsXml, lastRow: number): string {
  const around = (xml: string): string => xml.replaceAll(new RegExp(`(?<=:[A-Z]+)${anyLastRow}(?=")`, 'gu'), `${lastRow}`);
  return [beforeRows, rows, around(beforeMerges), merges, around(end)].join('');
}

/** The properties of the mould with the title of the workbook and the moment at which it is written. */
function titled(properties: string, title: string): string {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return properties.replace(/(?<=<dc:title>)[^<]*/u, () => xmlText(excelText(title))).replaceAll(/(?<=<dcterms:(?:created|modified)[^<>]*>)[^<]*/gu, now);
}
