import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElements, parseXml } from '../container/parse-xml.ts';
import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';

/** The parts of a .docx that carry text and numbers; the roots of their XML. */
export interface WordPackage {
  document: Element;
  styles: Element | null;
  numbering: Element | null;
}

/** Finds and parses the main part of a .docx with its styles and lists; throws `DocumentError`. */
export function openWordPackage(archive: Archive): WordPackage {
  const relations = partNames(archive, '_rels/.rels', '');
  const main = relations.get('officeDocument') ?? 'word/document.xml';
  const slash = main.lastIndexOf('/');
  const folder = main.slice(0, slash + 1);
  const parts = partNames(archive, `${folder}_rels/${main.slice(slash + 1)}.rels`, folder);
  const names = {
    document: main,
    styles: parts.get('styles') ?? `${folder}styles.xml`,
    numbering: parts.get('numbering') ?? `${folder}numbering.xml`,
  };
  const bytes = archive.read((name) => Object.values(names).includes(name));
  const parse = (name: string): Element | null => {
    const part = bytes.get(name);
    return part === undefined ? null : parseXml(part, 'docx');
  };
  const document = parse(names.document);
  if (document === null) throw new DocumentError('FILE_DAMAGED', { format: 'docx' });
  return { document, styles: parse(names.styles), numbering: parse(names.numbering) };
}

/** Names of related parts by the last word of the relation's type. External targets are not followed. */
function partNames(archive: Archive, relationsName: string, folder: string): Map<string, string> {
  const bytes = archive.read((name) => name === relationsName).get(relationsName);
  const names = new Map<string, string>();
  for (const relation of bytes === undefined ? [] : childElements(parseXml(bytes, 'docx'), 'Relationship')) {
    const target = attributeOf(relation, 'Target') ?? '';
    const kind = (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? '';
    if (attributeOf(relation, 'TargetMode') === 'External' || names.has(kind)) continue;
    names.set(kind, target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  }
  return names;
}
