import type { Element } from '@xmldom/xmldom';
import type { Archive } from '../container/open-archive.ts';
import { attributeOf, childElement, childElements, parseXml } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** A page of an OFD. */
export interface OfdPage {
  root: Element;
  /** Pages that it is printed on: forms, letterheads. */
  templates: Element[];
  /** Drawings that its objects name by number: `CompositeGraphicUnit`. */
  composites: ReadonlyMap<string, Element>;
  /** Box that the page fills, in millimetres, when it names none of its own. */
  defaultBox: string;
}

/** The pages of all documents in an OFD (GB/T 33190-2016 7.4 to 7.9), in order. Throws `DocumentError`. */
export function openOfd(archive: Archive): OfdPage[] {
  const entry = parseParts(archive, ['OFD.xml']).get('OFD.xml');
  const names = entry === undefined ? [] : childElements(entry, 'DocBody').map((body) => partName('', textOf(childElement(body, 'DocRoot'))));
  refuseManyPages(names.length);
  const roots = parseParts(archive, names);
  const documents = names.map((name) => openDocument(name, roots.get(name)));
  refuseManyPages(documents.reduce((sum, document) => sum + document.pages.length, 0));
  const pages = documents.flatMap((document) => document.pages.map((name) => ({ name, document })));
  if (pages.length === 0) throw damaged();
  const parts = parseParts(archive, documents.flatMap(({ pages: own, templates, resources }) => [...own, ...templates.values(), ...resources]));
  const composites = new Map(documents.map((document) => [document, compositesOf(document.resources.map((name) => parts.get(name)))]));
  return pages.map(({ name, document }) => {
    const root = parts.get(name);
    if (root === undefined) throw damaged();
    const templates = childElements(root, 'Template').flatMap((one) => parts.get(document.templates.get(attributeOf(one, 'TemplateID') ?? '') ?? '') ?? []);
    return { root, templates, composites: composites.get(document) ?? new Map(), defaultBox: document.defaultBox };
  });
}

/** Documents count like pages: each has one at least. */
function refuseManyPages(count: number): void {
  if (count > documentLimits.pages) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'pages', maximum: documentLimits.pages });
}

/** Names of the parts that make up a document. */
interface DocumentParts {
  pages: string[];
  /** By the number that pages know them by. */
  templates: Map<string, string>;
  resources: string[];
  defaultBox: string;
}

function openDocument(name: string, root: Element | undefined): DocumentParts {
  if (root === undefined) throw damaged();
  const common = childElement(root, 'CommonData');
  const pages = childElement(root, 'Pages');
  const placeOf = (element: Element): string => partName(name, attributeOf(element, 'BaseLoc') ?? '');
  const listed = (localName: string): Element[] => (common === null ? [] : childElements(common, localName));
  return {
    pages: (pages === null ? [] : childElements(pages, 'Page')).map(placeOf),
    templates: new Map(listed('TemplatePage').map((template) => [attributeOf(template, 'ID') ?? '', placeOf(template)])),
    resources: ['PublicRes', 'DocumentRes'].flatMap((localName) => listed(localName).map((resource) => partName(name, textOf(resource)))),
    defaultBox: textOf(childElement(childElement(common, 'PageArea'), 'PhysicalBox')),
  };
}

function compositesOf(resources: readonly (Element | undefined)[]): Map<string, Element> {
  const lists = resources.flatMap((resource) => (resource === undefined ? [] : childElements(resource, 'CompositeGraphicUnits')));
  return new Map(lists.flatMap((list) => childElements(list, 'CompositeGraphicUnit').map((unit) => [attributeOf(unit, 'ID') ?? '', unit])));
}

/** Each part is parsed once, however often it is named. */
function parseParts(archive: Archive, named: readonly string[]): Map<string, Element> {
  const names = [...new Set(named)];
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

function damaged(): DocumentError {
  return new DocumentError('FILE_DAMAGED', { format: 'ofd' });
}
