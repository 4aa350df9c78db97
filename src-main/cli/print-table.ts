/** Width of a text on a terminal: East Asian wide characters take two columns. */
function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
  return width;
}

function shortened(text: string, width: number): string {
  let kept = '';
  for (const character of text) {
    if (terminalWidth(kept + character) > width - 1) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** Rows as aligned columns with a heading; a cell is cut to `widest` terminal columns. */
export function formatTable(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[], widest = 48): string {
  const cells = [headings, ...rows].map((row) =>
    row.map((cell) => {
      const text = String(cell ?? '').replaceAll(/\s+/gu, ' ');
      return terminalWidth(text) > widest ? shortened(text, widest) : text;
    }),
  );
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => terminalWidth(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - terminalWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}
