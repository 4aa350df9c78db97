import type { ExportPreview } from '../../contract/export-questions.ts';
import type { ApplicationContext } from '../context.ts';
import { type AskedTable, workbookOfQuestion } from './workbook-of-question.ts';

/** Any table laid out but not written, as the window shows and prints it; what `workbookOfQuestion` throws. */
export async function previewTable(context: ApplicationContext, asked: AskedTable, signal?: AbortSignal): Promise<ExportPreview> {
  return context.renderer.preview(workbookOfQuestion(context, asked), { signal });
}
