import type { ExportPreview } from '../../contract/export-questions.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { type AskedTable, workbookOfQuestion } from './workbook-of-question.ts';

/**
 * A sheet (from 0) of any table laid out but not written, as the window shows and prints it; what `workbookOfQuestion` throws, and
 * INVALID_INPUT for a sheet that it does not have. Asked again of the same ledger on the same day, the table is not read again.
 */
export async function previewTable(context: ApplicationContext, { sheet, ...asked }: AskedTable & { sheet: number }, signal?: AbortSignal): Promise<ExportPreview> {
  const key = JSON.stringify([asked, context.today(), context.database.version()]);
  const { shown, ...preview } = await context.renderer.preview({ key, sheet, request: () => workbookOfQuestion(context, asked) }, { signal });
  if (shown === null) throw new AppError('INVALID_INPUT', { fields: ['sheet'] });
  return { ...preview, shown };
}
