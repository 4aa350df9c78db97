import type { HtmlElement } from './html-tree.ts';
import { contentOf } from './html-tree.ts';

/** Says of a page that Word, Excel or WPS wrote it. */
export function isOfficePage(html: string): boolean {
  return /urn:schemas-microsoft-com:office|["';\s]mso-[a-z]|class=["']?Mso/iu.test(html);
}

/** Says of a page that it is a sheet or a range of one: each of its tables holds data, be it a single row. */
export function isSheetPage(html: string): boolean {
  return /urn:schemas-microsoft-com:office:excel|content=["']?(?:Excel\.Sheet|Microsoft Excel|WPS Office ET)|<td[^>]{0,300}\s(?:x:num|x:str|sdnum=|sdval=)/iu.test(html);
}

const extraElements = /mso-element\s*:\s*(?:comment|comment-list|header|footer)\b/iu;
const extraClasses = /(?:^|\s)(?:msocomanchor|msocomtxt|msocomoff|MsoCommentReference)(?:\s|$)/u;

/** Says of an element that it is no text of a Word page: comments, deleted text, headers and footers, data of the program. */
export function isOfficeExtra({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'xml' || tag === 'del') return true;
  return extraElements.test(attributes.get('style') ?? '') || extraClasses.test(attributes.get('class') ?? '');
}

/** Signs of symbol fonts (l, Ø) and ordinary ones; a number has a digit or a Chinese character. */
const bullet = /^[^\p{N}\p{Script=Han}]?$/u;

/** The printed number of a list item, which Word and WPS put into a page as text (`mso-list:Ignore`); '' for a bullet, null for any other element. */
export function listNumberOf(element: HtmlElement): string | null {
  if (!/mso-list\s*:\s*ignore/iu.test(element.attributes.get('style') ?? '')) return null;
  const number = contentOf(element).trim();
  return bullet.test(number) ? '' : number;
}
