import type { Element } from '@xmldom/xmldom';
import type { Archive } from '../container/open-archive.ts';
import { attributeOf, childElement, childElements, parseXml } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** A page of an OFD: the root of its XML and the box that it fills, in millimetres, when it names none of its own. */
export interface OfdPage {
  root: Element;
  defaultBox: string;
}

/** The pages of all documents in an OFD (GB/T 33190-2016 7.4 to 7.7), in order. Throws `DocumentError`. */
export function openOfd(archive: Archive): OfdPage[] {
  const entry = parseParts(archive, ['OFD.xml']).get('OFD.xml');
  const documents = entry === undefined ? [] : childElements(entry, 'DocBody').map((body) => partName('', textOf(childElement(body, 'DocRoot'))));
  const roots = parseParts(archive, documents);
  const pages = documents.flatMap((name) => pagesOf(name, roots.get(name)));
  if (pages.length === 0) throw new DocumentError('FILE_DAMAGED', { format: 'ofd' });
  if (pages.length > documentLimits.pages) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'pages', maximum: documentLimits.pages });
  const contents = parseParts(archive, pages.map(({ name }) => name));
  return pages.map(({ name, defaultBox }) => {
    const root = contents.get(name);
    if (root === undefined) throw new DocumentError('FILE_DAMAGED', { format: 'ofd' });
    return { root, defaultBox };
  });
}

function pagesOf(name: string, root: Element | undefined): { name: string; defaultBox: string }[] {
  if (root === undefined) throw new DocumentError('FILE_DAMAGED', { format: 'ofd' });
  const defaultBox = textOf(childElement(childElement(childElement(root, 'CommonData'), 'PageArea'), 'PhysicalBox'));
  const pages = childElement(root, 'Pages');
  return (pages === null ? [] : childElements(pages, 'Page')).map((page) => ({ name: partName(name, attributeOf(page, 'BaseLoc') ?? ''), defaultBox }));
}

function parseParts(archive: Archive, names: readonly string[]): Map<string, Element> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const parts = archive.read((name) => wanted.has(name.toLowerCase()));
  const bytesOf = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return new Map(
    names.flatMap((name) => {
      const bytes = bytesOf.get(name.toLowerCase());
      return bytes === undefined ? [] : [[name, parseXml(bytes, 'ofd')] as const];
    }),
  );
}

/** A place as written in one part, as the name of another; it is only looked up among the parts, never used as a path. */
function partName(from: string, place: string): string {
  const folder = place.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps = [...folder, ...place.split('/')].filter((step) => step !== '' && step !== '.');
  return steps.reduce<string[]>((path, step) => (step === '..' ? path.slice(0, -1) : [...path, step]), []).join('/');
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').trim();
}
