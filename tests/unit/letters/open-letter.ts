import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The XML of a part of a .docx. */
export function xmlOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no ${path}`);
  return strFromU8(part);
}

/** A part of a .docx, read; a damaged one throws. */
export function partOf(bytes: Uint8Array, path: string): Document {
  return new DOMParser().parseFromString(xmlOf(bytes, path), 'text/xml');
}

export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

export function attribute(element: Element | undefined, name: string): string | null {
  return element?.getAttribute(name) ?? null;
}

/** The text of each paragraph, tables included, in order. */
export function paragraphTexts(bytes: Uint8Array): string[] {
  return elements(partOf(bytes, 'word/document.xml'), 'w:p').map((paragraph) =>
    elements(paragraph, 'w:r').flatMap((run) => [...run.childNodes]).map((node) => (node.nodeName === 'w:br' ? '\n' : node.nodeName === 'w:t' ? (node.textContent ?? '') : '')).join(''),
  );
}

/** The texts of the cells of each row of each table; a row that is repeated on every page is marked. */
export function tablesOf(bytes: Uint8Array): { repeated: boolean; whole: boolean; cells: string[] }[][] {
  return elements(partOf(bytes, 'word/document.xml'), 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => ({
      repeated: elements(row, 'w:tblHeader').length > 0,
      whole: elements(row, 'w:cantSplit').length > 0,
      cells: elements(row, 'w:tc').map((cell) => elements(cell, 'w:p').map((paragraph) => paragraph.textContent ?? '').join('\n')),
    })),
  );
}

/** Font and size (half points) of each style by its id. */
export function stylesOf(bytes: Uint8Array): Map<string, { font: string | null; halfPoints: string | null; line: string | null }> {
  return new Map(
    elements(partOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [
      attribute(style, 'w:styleId') ?? '',
      {
        font: attribute(elements(style, 'w:rFonts')[0], 'w:eastAsia'),
        halfPoints: attribute(elements(style, 'w:sz')[0], 'w:val'),
        line: attribute(elements(style, 'w:spacing').find((spacing) => spacing.hasAttribute('w:line')), 'w:line'),
      },
    ]),
  );
}
