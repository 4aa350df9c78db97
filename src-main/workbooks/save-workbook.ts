import { checkWorkbook } from './check-workbook.ts';
import type { CheckedWorkbook } from './check-workbook.ts';
import type { WorkbookModel } from './sheet-model.ts';
import { WorkbookError } from './workbook-error.ts';
import { writeFileAtomically } from './write-file-atomically.ts';
import { writeWorkbook } from './write-workbook.ts';
import type { WriteOptions } from './write-workbook.ts';

/**
 * Writes the model to a file, having read it again and compared every cell before it replaces an older file.
 * Throws `WorkbookError`: `TARGET_LOCKED`, `TARGET_NOT_WRITABLE`, `CHECK_FAILED` or `CANCELLED`.
 */
export async function saveWorkbook(path: string, model: WorkbookModel, options: WriteOptions = {}): Promise<CheckedWorkbook> {
  const bytes = await writeWorkbook(model, options);
  let checked: CheckedWorkbook | null = null;
  await writeFileAtomically(path, bytes, {
    verify: (written) => {
      checked = checkWorkbook(written, model);
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (checked === null) throw new WorkbookError('CHECK_FAILED', { where: path, expected: 'a check', found: 'none' });
  return checked;
}
