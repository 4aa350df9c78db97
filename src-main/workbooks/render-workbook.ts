import { type CheckedWorkbook, checkWorkbook } from './check-workbook.ts';
import { layOutWorkbook, type WorkbookRequest } from './layouts/lay-out-workbook.ts';
import { type RareCharacter, rareCharacters } from './rare-characters.ts';
import { type WriteOptions, writeWorkbook } from './write-workbook.ts';

/** A workbook as the bytes of its file, read again and found to hold what was laid out. */
export interface RenderedWorkbook {
  bytes: Uint8Array;
  checked: CheckedWorkbook;
  rareCharacters: RareCharacter[];
}

/** Lays out, writes and checks a workbook in memory; throws `WorkbookError` `CHECK_FAILED` or `CANCELLED`. */
export async function renderWorkbook(request: WorkbookRequest, options: WriteOptions = {}): Promise<RenderedWorkbook> {
  const model = layOutWorkbook(request);
  const bytes = await writeWorkbook(model, options);
  return { bytes, checked: checkWorkbook(bytes, model), rareCharacters: rareCharacters(model) };
}
