import { layOutWorkbook } from '../workbooks/layouts/lay-out-workbook.ts';
import type { WorkbookRequest } from '../workbooks/layouts/lay-out-workbook.ts';
import { previewOf } from '../workbooks/preview.ts';
import type { WorkbookPreview } from '../workbooks/preview.ts';
import type { WorkbookModel } from '../workbooks/sheet-model.ts';
import type { PreviewRequest } from './protocol.ts';

/** How long a workbook that nobody asks for is kept: it can take a hundred megabytes. Milliseconds. */
const keptFor = 60_000;

/** The workbook that was previewed last: whoever leafs through its sheets does not wait for its layout each time. */
let last: { key: string; model: WorkbookModel; end: NodeJS.Timeout } | null = null;

/** Lays out a workbook, keeps it for a while, and shows one of its sheets; throws what `layOutWorkbook` throws. */
export function layOutPreview({ key, sheet, request }: PreviewRequest & { request: WorkbookRequest }): WorkbookPreview {
  forget();
  const model = layOutWorkbook(request);
  last = { key, model, end: setTimeout(forget, keptFor).unref() };
  return previewOf(model, sheet);
}

/** A sheet of the workbook that is kept; null where that is another one, or none. */
export function keptPreview({ key, sheet }: PreviewRequest): WorkbookPreview | null {
  if (last?.key !== key) return null;
  last.end.refresh();
  return previewOf(last.model, sheet);
}

function forget(): void {
  if (last !== null) clearTimeout(last.end);
  last = null;
}
