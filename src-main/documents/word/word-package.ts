import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElements, parseXml } from '../container/parse-xml.ts';
import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';

/** The parts of a .docx that carry text and numbers; the roots of their XML. */
export interface WordPackage {
  document: Element;
  styles: Element | null;
  numbering: Element | null;
  footnote: Element | null;
  endnote: Element | null;
  /** Bytes of a part in another format by the id of its relation; null when it is not in the file. */
  chunk: (id: string) => Uint8Array | null;
}

/** Names of related parts by the last word of the relation's type, and by its id. */
interface RelatedParts {
  byKind: Map<string, string>;
  byId: Map<string, string>;
}

/** Finds and parses the main part of a .docx with its styles, lists and notes; throws `DocumentError`. */
export function openWordPackage(archive: Archive): WordPackage {
  const main = relatedParts(archive, '_rels/.rels', '').byKind.get('officeDocument') ?? 'word/document.xml';
  const slash = main.lastIndexOf('/');
  const folder = main.slice(0, slash + 1);
  const parts = relatedParts(archive, `${folder}_rels/${main.slice(slash + 1)}.rels`, folder);
  const nameOf = (kind: string): string => parts.byKind.get(kind) ?? `${folder}${kind}.xml`;
  const names = { document: main, styles: nameOf('styles'), numbering: nameOf('numbering'), footnote: nameOf('footnotes'), endnote: nameOf('endnotes') };
  const bytes = archive.read((name) => Object.values(names).includes(name));
  const parse = (name: string): Element | null => {
    const part = bytes.get(name);
    return part === undefined ? null : parseXml(part, 'docx');
  };
  const document = parse(names.document);
  if (document === null) throw new DocumentError('FILE_DAMAGED', { format: 'docx' });
  return {
    document,
    styles: parse(names.styles),
    numbering: parse(names.numbering),
    footnote: parse(names.footnote),
    endnote: parse(names.endnote),
    chunk: (id) => {
      const wanted = parts.byId.get(id);
      return wanted === undefined ? null : (archive.read((name) => name === wanted).get(wanted) ?? null);
    },
  };
}

/** External targets are not followed. */
function relatedParts(archive: Archive, relationsName: string, folder: string): RelatedParts {
  const bytes = archive.read((name) => name === relationsName).get(relationsName);
  const parts: RelatedParts = { byKind: new Map(), byId: new Map() };
  for (const relation of bytes === undefined ? [] : childElements(parseXml(bytes, 'docx'), 'Relationship')) {
    if (attributeOf(relation, 'TargetMode') === 'External') continue;
    const target = attributeOf(relation, 'Target') ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    const kind = (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? '';
    parts.byId.set(attributeOf(relation, 'Id') ?? '', name);
    if (!parts.byKind.has(kind)) parts.byKind.set(kind, name);
  }
  return parts;
}
