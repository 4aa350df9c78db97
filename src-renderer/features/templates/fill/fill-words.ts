import type { CellCounts } from '../cells/shown-cell.ts';

/** What was written into a table. */
export interface FilledTable {
  fileToken: string;
  fileName: string;
  filledCells: number;
  keptCells: number;
  cutCells: readonly string[];
  changedParts: readonly string[];
}

/** What would be written: 拟填 48 格，保留 3 格. */
export function plannedWords({ written, held }: CellCounts, overwrite: boolean): string {
  return `拟填 ${written} 格${overwrite || held === 0 ? '' : `，保留 ${held} 格`}`;
}

/** What was written: 已填 48 格，保留 3 格；文件其余部分与原表完全一致. */
export function filledSentence({ fileName, filledCells, keptCells }: FilledTable): string {
  const kept = keptCells === 0 ? '' : `，保留 ${keptCells} 格`;
  return `已写成“${fileName}”：已填 ${filledCells} 格${kept}；文件其余部分与原表完全一致。`;
}

/** Cells that are named at most. */
const mostNamed = 12;

/** The cells whose words are not shown in full; empty where there are none. */
export function cutSentence(cells: readonly string[]): string {
  if (cells.length === 0) return '';
  const named = cells.slice(0, mostNamed).join('、');
  const rest = cells.length > mostNamed ? ` 等 ${cells.length} 格` : '';
  return `${named}${rest}的文字在表里显示不全：原表的行高和换行没有改动，请打开后拉高这几行或设自动换行，也可以改短文字。`;
}

/** The parts of the file that changed. */
export function partsSentence(parts: readonly string[]): string {
  return `改动的部件：${parts.join('、')}。其余部件逐字节相同。`;
}
