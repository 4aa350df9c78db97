import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import { clipboardHtml, clipboardText } from '../../../ui/clipboard-table.ts';

/** Heads of the list of what is missing. */
const missingHeads = ['序号', '单位', '编号', '工作任务', '报回期限'] as const;

/** What is missing from whom, a row a matter; `replyBy` is the day of reply (YYYY-MM-DD). */
export function missingRows(units: readonly UnitReturnView[], replyBy: string | null): string[][] {
  return units
    .flatMap(({ unitName, missing }) => missing.map(({ outlineNumber, title }) => [unitName, outlineNumber ?? '', title, replyBy ?? '']))
    .map((cells, index) => [String(index + 1), ...cells]);
}

/** Puts what is missing from whom on the clipboard as a table for Word, WPS and Excel. */
export async function copyMissing(units: readonly UnitReturnView[], replyBy: string | null): Promise<void> {
  const rows = missingRows(units, replyBy);
  const parts = { 'text/plain': clipboardText([missingHeads, ...rows]), 'text/html': clipboardHtml(rows, missingHeads) };
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })])))]);
}
