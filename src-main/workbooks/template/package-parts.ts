import type { OfficePackage } from './office-package.ts';
import { unreadable } from './unreadable.ts';
import { attributeOf, childrenOf, parseXmlTree } from './xml-tree.ts';

/** Names of the parts that another one refers to, by the id of the relation, with the last word of its type. */
export type RelatedParts = ReadonlyMap<string, { readonly name: string; readonly kind: string }>;

/** Parts that a part refers to; the empty name stands for the package itself. Targets outside of the file are left out. */
export function relatedParts(office: OfficePackage, part: string): RelatedParts {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = office.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, { name: string; kind: string }>();
  for (const relation of xml === null ? [] : childrenOf(parseXmlTree(xml), 'Relationship')) {
    if (attributeOf(xml ?? '', relation, 'TargetMode') === 'External') continue;
    const [id, target, type] = ['Id', 'Target', 'Type'].map((name) => attributeOf(xml ?? '', relation, name) ?? '');
    found.set(id ?? '', { name: nameOf(folder, target ?? ''), kind: (type ?? '').split('/').at(-1) ?? '' });
  }
  return found;
}

function nameOf(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** First part of a kind (`styles`) that a part refers to; null for none. */
export function relatedPart(related: RelatedParts, kind: string): string | null {
  return [...related.values()].find((one) => one.kind === kind)?.name ?? null;
}

/** The part with the workbook or the text, and which of both it is; throws `TEMPLATE_UNREADABLE` for any other file. */
export function mainPart(office: OfficePackage): { name: string; xml: string; format: 'xlsx' | 'docx' } {
  const name = relatedPart(relatedParts(office, ''), 'officeDocument');
  const xml = name === null || !name.toLowerCase().endsWith('.xml') ? null : office.read(name);
  if (name === null || xml === null) throw unreadable('format');
  const root = parseXmlTree(xml).name;
  if (root !== 'workbook' && root !== 'document') throw unreadable('format');
  return { name, xml, format: root === 'workbook' ? 'xlsx' : 'docx' };
}
