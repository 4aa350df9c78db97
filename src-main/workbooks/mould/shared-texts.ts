import { escapeExcelText } from '../excel-text.ts';

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Blanks that an XML reader may take away. */
const outerBlanks = /^\s|\s$|\n/;

/** A text as XML. */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (sign) => markup[sign] ?? sign) : text;
}

/** The texts of a workbook, each once; its cells name them by their numbers. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  toXml(): string {
    const items = Array.from(this.#numbers.keys(), (text) => `<si><t${outerBlanks.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(escapeExcelText(text))}</t></si>`);
    const counts = `count="${this.#uses}" uniqueCount="${this.#numbers.size}"`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`;
  }
}
