import type { PreviewedSheet } from '../../src-main/workbooks/preview.ts';

/**
 * The characters of a text with how often each stands in it: what is left when lines of columns interleave. Without spaces
 * and what is not drawn (joiners, kinds of emoji).
 */
function characterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize('NFKC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function missingFrom(found: string, text: string): string[] {
  const counts = characterCounts(found);
  return [...characterCounts(text)].filter(([character, count]) => (counts.get(character) ?? 0) < count).map(([character, count]) => `${character} ${counts.get(character) ?? 0}/${count}`);
}

function textOfRows({ rows }: PreviewedSheet, from: number, to: number): string {
  return rows
    .slice(from, to)
    .flatMap(({ cells }) => cells)
    .map(({ text }) => text)
    .join('');
}

/**
 * Says what is wrong with the pages of a sheet: characters that are not on them (a line that is cut off loses its own), a page
 * without the names of the columns, without its number, or with nothing else. `first` (0-based) of `total` pages of the file is
 * the sheet's first one.
 */
export function faultsOfPages(sheet: PreviewedSheet, pages: readonly string[], first = 0, total = pages.length): string[] {
  const { titleRowCount, headerRowCount, rows } = sheet;
  const header = textOfRows(sheet, titleRowCount, titleRowCount + headerRowCount).replaceAll(/\s/gu, '');
  const body = textOfRows(sheet, 0, titleRowCount) + textOfRows(sheet, titleRowCount + headerRowCount, rows.length);
  const footers = pages.map((_, index) => `第${first + index + 1}页共${total}页`);
  return [
    ...missingFrom(pages.join(''), body + header.repeat(pages.length) + footers.join('')),
    ...pages.flatMap((page, index) => {
      const text = page.replaceAll(/\s/gu, '').normalize('NFKC');
      const footer = footers[index] ?? '';
      const where = `page ${first + index + 1}`;
      return [
        ...missingFrom(page, header).map((missing) => `${where}: header without ${missing}`),
        ...(text.endsWith(footer) ? [] : [`${where}: no ${footer}`]),
        ...(text.length > header.length + footer.length ? [] : [`${where}: empty`]),
      ];
    }),
  ];
}
