type Rows = readonly (readonly string[])[];

/** A cell as Excel and WPS write it when it holds a tab or a line break: quoted, with its own quotes doubled. */
const quotedCell = /"([^"]*(?:""[^"]*)*)"(?=\t|\r\n?|\n|$)/y;
const plainCell = /[^\t\r\n]*/y;
const lineBreak = /\r\n?|\n/y;

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/**
 * Reads a block of cells from the clipboard's text: tabs between cells, line breaks between rows, the last of them
 * optional. A cell in quotes counts as quoted only where quotes were needed: Excel leaves "甲" as it stands.
 */
export function parseClipboardTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length || row.length > 0) {
    const quoted = matchAt(quotedCell, text, position);
    const needed = quoted?.[1] !== undefined && /[\t\r\n]|""/.test(quoted[1]);
    const cell = needed ? quoted : matchAt(plainCell, text, position);
    const printed = cell?.[0] ?? '';
    row.push(needed ? (quoted[1] ?? '').replaceAll('""', '"').replaceAll(/\r\n?/g, '\n') : printed);
    position += printed.length;
    if (text[position] === '\t') {
      position += 1;
      continue;
    }
    position += matchAt(lineBreak, text, position)?.[0].length ?? 0;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Writes a block of cells as text that Excel, WPS and `parseClipboardTable` read back cell by cell. */
export function clipboardText(rows: Rows): string {
  const lines = rows.map((cells) => cells.map((cell) => (/^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'));
  // An empty last line would be taken for the end of the line above.
  return lines.join('\r\n') + (lines.at(-1) === '' ? '\r\n' : '');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Keeps 1-2 from turning into a day, and line breaks inside their cell, in Excel and WPS. */
const textCellStyle = String.raw`mso-number-format:'\@';white-space:pre-wrap`;
const breakInCell = '<br style="mso-data-placement:same-cell">';

function htmlRow(cells: readonly string[], tag: 'th' | 'td'): string {
  const printed = cells.map((cell) => cell.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replaceAll(/\r\n?|\n/g, breakInCell));
  return `<tr>${printed.map((cell) => `<${tag} style="${textCellStyle}">${cell}</${tag}>`).join('')}</tr>`;
}

/** Writes a block of cells as an HTML table for Word, Excel and WPS; `header` goes above it. */
export function clipboardHtml(rows: Rows, header?: readonly string[]): string {
  const head = header ? `<thead>${htmlRow(header, 'th')}</thead>` : '';
  return `<table border="1">${head}<tbody>${rows.map((cells) => htmlRow(cells, 'td')).join('')}</tbody></table>`;
}

/** Comments, parts that are never shown, tags (with their name and attributes), or text. */
const htmlPieces =
  /<!--[\s\S]*?-->|<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>|([^<]+|<)/gi;
const namedSigns: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function signOf(whole: string, name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!name.startsWith('#')) return namedSigns[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}

/** Text between tags as it is shown: line ends of the source are spaces. */
function shownText(source: string): string {
  return source.replaceAll(/\s+/g, ' ').replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, signOf);
}

/** How many columns or rows a cell covers; browsers take no more than 1,000 either. */
function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const printed = new RegExp(String.raw`\b${name}\s*=\s*["']?(\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.min(1000, Math.max(1, Number(printed ?? 1)));
}

function shownCell(text: string): string {
  return text.replaceAll(/ *\n */g, '\n').replaceAll(/ {2,}/g, ' ').trim();
}

/**
 * Reads the one table that the clipboard's HTML consists of, as Word, Excel and WPS put it there; cells that a merged
 * cell covers are empty. Null when there is no table, more than one, or text beside it.
 */
export function parseClipboardHtml(html: string): string[][] | null {
  const rows: string[][] = [];
  /** Rows that the merged cell of a column still covers, by column. */
  let covered: number[] = [];
  let row: string[] | null = null;
  let cell: { text: string; columns: number; rows: number } | null = null;
  let depth = 0;
  let tables = 0;

  const skipTo = (column: number, cells: string[]): void => {
    while (cells.length < column || (covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = Math.max(0, (covered[cells.length] ?? 0) - 1);
      cells.push('');
    }
  };
  const endCell = (): void => {
    if (!cell || !row) return;
    const { columns, rows: height } = cell;
    for (let column = 0; column < columns; column += 1) {
      covered[row.length] = height - 1;
      row.push(column === 0 ? shownCell(cell.text) : '');
    }
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (!row) return;
    skipTo(covered.findLastIndex((left) => left > 0) + 1, row);
    rows.push(row);
    row = null;
  };

  for (const [, , closing, name, attributes = '', text] of html.matchAll(htmlPieces)) {
    if (text !== undefined) {
      if (cell) cell.text += shownText(text);
      else if (shownText(text).trim() !== '') return null;
      continue;
    }
    if (name === undefined) continue;
    const tag = `${closing ?? ''}${name.toLowerCase()}`;
    if (tag === 'table') {
      depth += 1;
      tables += 1;
    } else if (tag === '/table') {
      depth -= 1;
      endRow();
      covered = [];
    } else if (depth === 0) continue;
    else if (tag === 'tr') {
      endRow();
      row = [];
    } else if (tag === '/tr') endRow();
    else if (tag === 'td' || tag === 'th') {
      endCell();
      row ??= [];
      skipTo(row.length, row);
      cell = { text: '', columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') };
    } else if (tag === '/td' || tag === '/th') endCell();
    else if (cell && /^(br|\/p|\/div|\/li)$/.test(tag)) cell.text += '\n';
  }
  return tables === 1 && rows.length > 0 ? rows : null;
}
