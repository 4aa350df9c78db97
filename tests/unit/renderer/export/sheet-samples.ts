import type { PreviewSheet } from '../../../../src-main/contract/export-questions.ts';

/** A cell over so many columns and rows. */
export function cell(text: string, across = 1, down = 1): PreviewSheet['rows'][number]['cells'][number] {
  return { text, style: 'text', across, down };
}

/** A landscape sheet with one title row, one header row and body rows of these heights (points). */
export function sampleSheet(heights: readonly number[], change: Partial<PreviewSheet> = {}): PreviewSheet {
  const row = (text: string, height: number): PreviewSheet['rows'][number] => ({ height, cells: [cell(text), cell('')] });
  return {
    name: '表',
    columnWidths: [40, 40],
    titleRowCount: 1,
    headerRowCount: 1,
    rows: [
      { height: 30, cells: [cell('标题', 2)] },
      row('序号', 20),
      ...heights.map((height, at) => row(String(at + 1), height)),
    ],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 18, bottom: 18, left: 15, right: 15, header: 8, footer: 9 },
      footer: { text: '第 {page} 页 共 {pages} 页', font: '仿宋_GB2312', size: 10 },
    },
    ...change,
  };
}
